import type { FastifyInstance } from 'fastify';
import type { Context } from '../../core/context.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { requireLink } from '../links/index.ts';

/** How programs that nobody asked fetch a link when it is sent. */
const BOTS = [
  { bot: 'WhatsApp', userAgent: 'WhatsApp/2.23.20.0 A' },
  { bot: 'Slack', userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
  { bot: 'Safe Links', userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0' },
] as const; // prettier-ignore

/** Sends HEAD and GET through the server's own door and shows what became of the link: nothing. Contract 6.12. */
export async function simulateBotOpen(app: FastifyInstance, ctx: Context, linkId: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const before = await requireLink(trx, ctx.owner, linkId);
    const fetches = [];
    for (const { bot, userAgent } of BOTS) {
      for (const method of ['HEAD', 'GET'] as const) {
        const response = await app.inject({
          method,
          url: `/${linkId}/${before.flow}`,
          headers: { 'user-agent': userAgent },
        });
        fetches.push({ bot, method, status: response.statusCode });
      }
    }
    const after = await requireLink(trx, ctx.owner, linkId);
    return { status: 200, data: { linkId, status: after.status, opened: after.status !== before.status, fetches } };
  });
}
