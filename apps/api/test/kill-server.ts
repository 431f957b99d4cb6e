import type { useApi } from './harness.ts';
import { KEY_MATERIAL, startServerProcess, type ServerProcess } from './server-process.ts';

export interface KillReport {
  rounds: number;
  acknowledged: number;
  /** Sent without an answer when the process died, then sent again with the same Idempotency-Key. */
  retried: number;
  acknowledgedLost: number;
  retriedDifferently: number;
  eventsLost: number;
  eventsInvented: number;
  duplicates: number;
}

interface Call {
  referenceId: string;
  key: string;
  answer?: { linkId: string; token: string };
}

const CLIENTS = 8;
const ROUND_MS = 350;

/**
 * kill -9 of the server under load, round after round on one database. Every call carries an Idempotency-Key; what got
 * no answer is sent again after the restart, as a partner's server would.
 */
export async function killServerUnderLoad(
  api: ReturnType<typeof useApi>,
  partner: { partnerId: string; key: string },
  rounds: number,
): Promise<KillReport> {
  const env = {
    ...KEY_MATERIAL,
    DATABASE_URL: api.url('m2m_app'),
    DATABASE_SYSTEM_URL: api.url('m2m_system'),
    M2M_ROLES: 'api',
  };
  const calls: Call[] = [];
  let acknowledged = 0;
  let retried = 0;
  let retriedDifferently = 0;
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServerProcess(env);
    // First what the last round left open.
    for (const call of calls.filter(({ answer }) => !answer)) {
      const first = await create(server, partner.key, call);
      const second = await create(server, partner.key, call);
      retried += 1;
      if (first?.linkId !== second?.linkId || first?.token !== second?.token) retriedDifferently += 1;
      if (first) call.answer = first;
    }
    const isOver = { value: false };
    const clients = Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = 0; !isOver.value; n += 1) {
        const call: Call = { referenceId: `r${round}-${client}-${n}`, key: `k${round}-${client}-${n}` };
        calls.push(call);
        const answer = await create(server, partner.key, call).catch(() => undefined);
        if (!answer) return;
        call.answer = answer;
        acknowledged += 1;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS * (0.5 + Math.random())));
    server.child.kill('SIGKILL');
    isOver.value = true;
    await Promise.all(clients);
    await server.ended;
  }
  return judge(api, partner, calls, { rounds, acknowledged, retried, retriedDifferently });
}

async function create(server: ServerProcess, key: string, call: Call): Promise<Call['answer'] | undefined> {
  const response = await fetch(`${server.url}/partner/links`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json', 'idempotency-key': call.key },
    body: JSON.stringify({ referenceId: call.referenceId, metadata: { n: call.key } }),
  });
  if (response.status !== 201) throw new Error(`answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { data: Call['answer'] }).data;
}

async function judge(
  api: ReturnType<typeof useApi>,
  partner: { partnerId: string; key: string },
  calls: Call[],
  counted: Pick<KillReport, 'rounds' | 'acknowledged' | 'retried' | 'retriedDifferently'>,
): Promise<KillReport> {
  // Each is read through the API, where its metadata has to open.
  let acknowledgedLost = 0;
  for (const { answer, key } of calls) {
    if (!answer) continue;
    const response = await api.inject({
      method: 'GET',
      url: `/partner/links/${answer.linkId}`,
      headers: { 'x-api-key': partner.key },
    });
    if (response.statusCode !== 200 || response.json().data.metadata.n !== key) acknowledgedLost += 1;
  }
  const [links] = await api.sql<{ references: number; duplicates: number }>(
    `select count(*)::int as references, coalesce(sum(n - 1), 0)::int as duplicates
     from (select count(*) as n from links where partner_id = $1 group by reference_id) x`,
    [partner.partnerId],
  );
  const [events] = await api.sql<{ lost: number; invented: number }>(
    `select count(*) filter (where e.n is null)::int as lost,
       count(*) filter (where l.id is null or e.n > 1)::int as invented
     from (select id from links where partner_id = $1) l
     full join (select link_id, count(*) as n from events where partner_id = $1 and type = 'link.created' group by link_id) e
       on e.link_id = l.id`,
    [partner.partnerId],
  );
  return {
    ...counted,
    acknowledgedLost,
    duplicates: links!.duplicates,
    eventsLost: events!.lost,
    eventsInvented: events!.invented,
  };
}
