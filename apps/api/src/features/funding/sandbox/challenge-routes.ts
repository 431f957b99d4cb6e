import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Deps, Owner } from '../../../core/context.ts';
import { notFound } from '../../../core/errors.ts';
import { findSandboxFunding, updateSandboxSettled, type SandboxFundingRow } from '../queries.ts';
import { findFundingMagic } from './magic.ts';
import type { FundingMethod } from '../../pricing/index.ts';

/** Told once the person has answered, so that the operation goes on without waiting for the next look. */
export type ChallengeAnswered = (owner: Owner, operationId: string) => Promise<void>;

interface Params {
  partnerId: string;
  operationId: string;
  attempt: string;
}

const PATH = '/w/sandbox/challenge/:partnerId/:operationId/:attempt';

/**
 * The page of the sandbox's card challenge, where a bank's would be in live: two buttons. Whoever knows the operation's
 * id (124 random bits) may answer. Sandbox rows only: there is no other table behind it.
 */
export function sandboxChallengeRoutes(
  http: FastifyInstance,
  deps: Pick<Deps, 'app' | 'clock' | 'config'>,
  onAnswered: ChallengeAnswered,
): void {
  const config = { access: { public: true } as const };
  http.route({
    method: 'GET',
    url: PATH,
    config,
    async handler(request, reply) {
      const { owner, key } = readParams(request.params as Params);
      const row = await deps.app.asOwner(owner, (trx) => findSandboxFunding(trx, owner, key));
      if (!row || !isChallenge(row)) throw notFound();
      return showPage(reply, row.settled ? ANSWERED : ask(key.attempt));
    },
  });
  for (const settled of ['passed', 'failed'] as const) {
    http.route({
      method: 'POST',
      url: `${PATH}/${settled}`,
      config,
      async handler(request, reply) {
        const { owner, key } = readParams(request.params as Params);
        const row = await deps.app.asOwner(owner, async (trx) => {
          const found = await findSandboxFunding(trx, owner, key);
          if (!found || !isChallenge(found)) throw notFound();
          await updateSandboxSettled(trx, owner, key, { settled, settledAt: deps.clock.now() });
          return found;
        });
        await onAnswered(owner, key.operationId);
        const back = ownPage(row.returnUrl, deps.config.widgetUrl);
        return back === undefined ? showPage(reply, ANSWERED) : reply.redirect(back, 303);
      },
    });
  }
}

function readParams({ partnerId, operationId, attempt }: Params) {
  if (!/^[0-9]{1,3}$/.test(attempt)) throw notFound();
  const owner: Owner = { partnerId, environment: 'sandbox' };
  return { owner, key: { operationId, attempt: Number(attempt) } };
}

const isChallenge = ({ method, outcome }: SandboxFundingRow): boolean =>
  findFundingMagic(method as FundingMethod, outcome)?.behaviour.kind === 'challenges';

/** Only our own page is gone back to. */
function ownPage(url: string | null, widgetUrl: URL): string | undefined {
  return url !== null && URL.canParse(url) && new URL(url).origin === widgetUrl.origin ? url : undefined;
}

const ask = (
  attempt: number,
): string => `<p>Your bank would ask you here whether this payment is yours. This is the sandbox: choose what you answer.</p>
<form method="post" action="${attempt}/passed"><button>Yes, it is mine</button></form>
<form method="post" action="${attempt}/failed"><button>No, refuse it</button></form>`;
const ANSWERED = '<p>You have answered. You can close this page and go on where you came from.</p>';

function showPage(reply: FastifyReply, body: string): FastifyReply {
  return reply
    .header('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
    .header('content-language', 'en')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox challenge</title></head>
<body><main><h1>Sandbox challenge</h1>
${body}
</main></body>
</html>
`,
    );
}
