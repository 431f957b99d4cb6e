import { Type, type Static } from 'typebox';
import type { Deps } from '../../../core/context.ts';
import { Answer, AskAgain, callAdapter, ReasonCode, type HttpAdapter } from '../../adapters/index.ts';
import type { CheckAnswer, CheckCall, IdentityVerifier } from '../verifier.ts';

const Reasons = Type.Array(ReasonCode, { minItems: 1, maxItems: 10 });

/** What a service of the port `identity` may answer (docs/adapters.md, docs/identity.md). */
export const IdentityReply = Type.Union([
  Answer({
    result: Type.Literal('verified'),
    maxLevel: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)])),
  }),
  Answer({ result: Type.Literal('pending'), askAgainAfterMs: AskAgain }),
  Answer({ result: Type.Enum(['review', 'declined']), reasons: Reasons }),
  Answer({ result: Type.Enum(['document', 'unavailable']) }),
]);

/** A photo makes the call long; still far below the lease of a check. */
const TIMEOUT_MS = 25_000;

/** A verifier behind the signed contract. Whatever the service does that is not exactly an answer is `unavailable`. */
export const httpVerifier = (deps: Pick<Deps, 'egress' | 'clock' | 'log'>, adapter: HttpAdapter): IdentityVerifier => ({
  name: adapter.name,
  async check(call) {
    const data = identityCallData(call);
    const reply = await callAdapter(deps, adapter, {
      path: 'identity/check',
      data,
      answer: IdentityReply,
      timeoutMs: TIMEOUT_MS,
    });
    return reply.ok ? answerOf(reply.answer) : { result: 'unavailable' };
  },
});

/** What `identity/check` says. `checkId` is the idempotency key of the question. */
export const identityCallData = ({ owner, checkId, attempts, person }: CheckCall): Record<string, unknown> => ({
  partnerId: owner.partnerId,
  checkId,
  attempt: attempts + 1,
  person,
});

function answerOf(reply: Static<typeof IdentityReply>): CheckAnswer {
  if (reply.result !== 'verified') return reply;
  return reply.maxLevel === undefined ? { result: 'verified' } : { result: 'verified', maxLevel: reply.maxLevel };
}
