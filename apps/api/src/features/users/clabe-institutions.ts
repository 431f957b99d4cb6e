/**
 * Participants of SPEI by the first three digits of a CLABE, as Banxico lists them (spec/domain-rules.md section 2,
 * March 2026), and 032, an older code of Banorte that accounts still carry. Data, not rules: a code that is not here
 * is a warning, never a refusal, since new institutions appear before any list knows them.
 */
const LIST = `
001 Banxico|002 Banamex|006 Bancomext|009 Banobras|012 BBVA México|014 Santander|019 Banjército|021 HSBC|030 BanBajío
032 Ixe (Banorte)|036 Inbursa|042 Mifel|044 Scotiabank|058 Banregio|059 Invex|060 Bansí|062 Afirme|072 Banorte
106 Bank of America|108 MUFG|110 JP Morgan|112 Monex|113 Ve por Más|124 Citi México|127 Azteca|128 Autofin
129 Barclays|130 Compartamos|132 Multiva|133 Actinver|135 Nafin|136 Intercam Banco|137 BanCoppel|138 Ualá
140 Consubanco|141 Volkswagen|143 CIBanco|145 BBase|147 Bankaool|148 PagaTodo|150 Inmobiliario|151 Dondé
152 Bancrea|154 Covalto|155 ICBC|156 Sabadell|157 Shinhan|158 Mizuho|159 Bank of China|160 S3
166 Banco del Bienestar|167 Hey Banco|168 Hipotecaria Federal
600 Monex CB|601 GBM|602 Masari|605 Value|616 Finamex|617 Valmex|620 Profuturo|630 Intercam CB|631 CI Bolsa
634 Fincomún|638 Nu México|646 STP|652 Credicapital|653 Kuspit|656 Unagra|659 ASP Integra|661 Klar|670 Libertad
677 Caja Popular Mexicana|680 Cristóbal Colón|683 Caja Telefonistas|684 Transfer|685 Fondo FIRA|688 Crediclub
689 Fomped|699 Fondeadora|703 Tesored|706 Arcus|710 NVIO|714 PPBalance|715 Cashi|720 MexPago|721 Albo
722 Mercado Pago|723 Cuenca|725 Coopdesarrollo|727 Transfer Directo|728 Spin by OXXO|729 Dep y Pag Dig|730 Swap
732 Peibo|734 Finco Pay|738 Fintoc|901 CLS|902 Indeval|903 CoDi
`;

/** Name by three-digit code. */
export const CLABE_INSTITUTIONS: ReadonlyMap<string, string> = new Map(
  LIST.trim()
    .split(/[|\n]/)
    .map((entry) => [entry.slice(0, 3), entry.slice(4)]),
);

/**
 * Plaza codes in use, as ranges (Banxico's list of plazas, and 969, which NVIO uses). Only a hint: institutions reuse
 * and invent codes, and real accounts were refused elsewhere because of them.
 */
const PLAZA_RANGES =
  '010-017 020-028 040-047 050-057 060-081 090-098 100-138 140-140 150-173 180-180 190-202 210-249 260-282 290-314 ' +
  '320-416 420-463 470-537 540-552 560-577 580-601 610-640 650-676 680-686 690-694 700-722 730-750 760-783 790-807 ' +
  '810-827 830-856 858-906 910-920 930-962 969-969 975-975';

const RANGES = PLAZA_RANGES.split(' ').map((range) => [range.slice(0, 3), range.slice(4)] as const);

export function isKnownPlaza(code: string): boolean {
  return RANGES.some(([first, last]) => code >= first && code <= last);
}
