import { expect, it } from 'vitest';
import { openLink, transfer } from './flow/testing-view.ts';
import { returnAddress } from './return-address.ts';

const from = (returnUrl: string) =>
  returnAddress({ ...openLink, partner: { displayName: '', returnUrl }, operation: transfer });

it("leads to the partner's own address with the link's id and the state, and nothing else of ours", () => {
  expect(from('https://norte.example/back?a=1')).toBe(
    `https://norte.example/back?a=1&linkId=${openLink.linkId}&status=processing`,
  );
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'not a url'])('leads nowhere for %s', (returnUrl) => {
  expect(from(returnUrl)).toBeNull();
});
