/** Development banks, whose number at Banxico is 37 and the code; commercial banks have 40, all others 90. */
const DEVELOPMENT_BANKS: ReadonlySet<string> = new Set(['006', '009', '019', '135', '166', '168']);
const CENTRAL_BANK = { code: '001', participant: '2001' };
/** Ixe became Banorte; accounts still carry its code. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([['032', '072']]);
const FIRST_NON_BANK = 600;

/** The number at SPEI of the institution that a CLABE belongs to (domain rules 2); undefined for what is no CLABE. */
export function speiParticipantOf(clabe: string): string | undefined {
  if (!/^[0-9]{18}$/.test(clabe)) return undefined;
  const own = clabe.slice(0, 3);
  const code = SUCCESSORS.get(own) ?? own;
  if (code === '000') return undefined;
  if (code === CENTRAL_BANK.code) return CENTRAL_BANK.participant;
  if (DEVELOPMENT_BANKS.has(code)) return `37${code}`;
  return `${Number(code) < FIRST_NON_BANK ? '40' : '90'}${code}`;
}
