import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { newId } from '../../core/ids.ts';
import type { EndpointNews } from '../webhooks/index.ts';
import { insertNotice } from './notice-queries.ts';
import { queueMail } from './queue-mail.ts';
import type { EndpointRule } from './thresholds.ts';

/** Tells a partner's persons of an endpoint: notice and mail, in the caller's transaction of m2m_system. */
export async function tellEndpointNews(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'config' | 'log'>,
  news: EndpointNews,
): Promise<void> {
  const { partnerId, environment, endpointId, origin, now } = news;
  const owner = { partnerId, environment };
  const id = newId('ntc');
  const { rule, severity, title, text } = describe(news);
  await insertNotice(trx, owner, {
    id,
    rule,
    severity,
    keyId: null,
    endpointId,
    title,
    text,
    details: news.details,
    isMuted: false,
    createdAt: now,
  });
  const about = `Endpoint:     ${origin} (${endpointId})`;
  await queueMail(trx, deps, owner, { noticeId: id, title, text, about, isMutable: false }, now);
}

/** Only the origin of the URL is told: paths of webhooks may hold secrets, and mails are read by many. */
function describe({ kind, origin, endpointId, details }: EndpointNews): {
  rule: EndpointRule;
  severity: 'warning' | 'critical';
  title: string;
  text: string;
} {
  const endpoint = `The webhook endpoint at ${origin}`;
  if (kind === 'failing') {
    return {
      rule: 'endpoint_failing',
      severity: details.percent >= 90 ? 'critical' : 'warning',
      title: `${endpoint} has had no success since ${details.failingSince}`,
      text: `That is ${details.percent} % of the time after which it is disabled, at ${details.disabledAfter} if it goes on. GET /partner/webhook-deliveries?endpointId=${endpointId} shows what it answers.`,
    };
  }
  const why = details.reason === 'gone' ? 'It answered 410.' : 'It had no success for too long.';
  return {
    rule: 'endpoint_disabled',
    severity: 'critical',
    title: `${endpoint} was disabled`,
    text: `${why} What it misses is recorded. When it works again, POST /partner/webhook-endpoints/${endpointId}/enable, then POST /partner/webhook-replays sends what was missed.`,
  };
}
