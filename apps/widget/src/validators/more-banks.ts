/**
 * Participants of SPEI beyond the main ones (spec/domain-rules.md section 2, March 2026), and 032, an older code of
 * Banorte that accounts still carry. A code that is in no table is a warning, never a refusal.
 */
export const moreBanks = `001 Banxico|006 Bancomext|009 Banobras|019 Banjército|032 Ixe (Banorte)|059 Invex|060 Bansí
106 Bank of America|108 MUFG|110 JP Morgan|112 Monex|113 Ve por Más|124 Citi México|128 Autofin|129 Barclays
132 Multiva|133 Actinver|135 Nafin|136 Intercam Banco|140 Consubanco|141 Volkswagen|143 CIBanco|145 BBase
147 Bankaool|148 PagaTodo|150 Inmobiliario|151 Dondé|152 Bancrea|154 Covalto|155 ICBC|156 Sabadell|157 Shinhan
158 Mizuho|159 Bank of China|160 S3|168 Hipotecaria Federal|600 Monex CB|601 GBM|602 Masari|605 Value|616 Finamex
617 Valmex|620 Profuturo|630 Intercam CB|631 CI Bolsa|634 Fincomún|652 Credicapital|653 Kuspit|656 Unagra
659 ASP Integra|670 Libertad|677 Caja Popular Mexicana|680 Cristóbal Colón|683 Caja Telefonistas|684 Transfer
685 Fondo FIRA|688 Crediclub|689 Fomped|703 Tesored|714 PPBalance|715 Cashi|720 MexPago|725 Coopdesarrollo
727 Transfer Directo|729 Dep y Pag Dig|730 Swap|732 Peibo|734 Finco Pay|901 CLS|902 Indeval|903 CoDi`;
