/** What the sandbox makes of special values; served by the API and used by the code, so the two cannot drift. */
export const LINK_EFFECTS = {
  '-expired': { effect: 'expire', result: 'The link expires one sandbox second after it was made.' },
  '-revoked': {
    effect: 'revoke',
    result: 'The link is revoked one sandbox second after it was made; link.revoked is sent.',
  },
  '-blocked': {
    effect: 'block',
    result: 'The link is blocked one sandbox second after it was made; reissue unblocks it.',
  },
} as const;
