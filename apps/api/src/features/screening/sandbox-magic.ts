/** CURPs that play a sanctions hit in the sandbox, for either sex; live refuses them. Contract 6.12, domain rules. */
export const SANCTIONS_MAGIC = [
  { curp: 'TEXX000101HNEXXXE1', also: ['TEXX000101MNEXXXE1', 'TEXX000101XNEXXXE5'], status: 'review' },
  { curp: 'TEXX000101HNEXXXF9', also: ['TEXX000101MNEXXXF9', 'TEXX000101XNEXXXF3'], status: 'confirmed' },
] as const;

/** The entry of the sandbox's own list that these CURPs stand for. */
export const SANDBOX_ENTRY = 900_001;

/** What a CURP plays in the sandbox, if anything. */
export function magicStatus(curp: string | undefined): 'review' | 'confirmed' | undefined {
  return SANCTIONS_MAGIC.find((one) => one.curp === curp || one.also.some((other) => other === curp))?.status;
}
