/** The banks that most people name, by the first three digits of a CLABE; the rest comes when needed (more-banks.ts). */
const main = `002 Banamex|012 BBVA México|014 Santander|021 HSBC|030 BanBajío|036 Inbursa|042 Mifel|044 Scotiabank
058 Banregio|062 Afirme|072 Banorte|127 Azteca|130 Compartamos|137 BanCoppel|138 Ualá|166 Banco del Bienestar
167 Hey Banco|638 Nu México|646 STP|661 Klar|699 Fondeadora|706 Arcus|710 NVIO|721 Albo|722 Mercado Pago|723 Cuenca
728 Spin by OXXO|738 Fintoc`;

/** A table of `code name` entries, parted by bars and lines. */
export const parseBanks = (table: string): Map<string, string> =>
  new Map(table.split(/[|\n]/).map((entry) => [entry.slice(0, 3), entry.slice(4)]));

const banks = parseBanks(main);
let isComplete = false;

/** The bank of a CLABE; undefined when it is not known, null when that cannot be told yet. */
export function bankName(clabe: string): string | undefined | null {
  if (clabe.length < 3) return null;
  return banks.get(clabe.slice(0, 3)) ?? (isComplete ? undefined : null);
}

/** Fetches the rest of the table; without it a bank is only shown less often. */
export async function loadBanks(): Promise<void> {
  const { moreBanks } = await import('./more-banks.ts');
  for (const [code, name] of parseBanks(moreBanks)) banks.set(code, name);
  isComplete = true;
}
