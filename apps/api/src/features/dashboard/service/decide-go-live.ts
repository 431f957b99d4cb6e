import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { recordAct } from '../../audit/index.ts';
import { openLive } from '../../partners/index.ts';
import { listOpenRequests, updateDecision, type GoLiveRow } from '../go-live-queries.ts';
import type { Deps } from '../../../core/context.ts';

type OperatorDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

export interface GoLiveDecision {
  partnerId: string;
  decision: 'approved' | 'refused';
  /** What the partner is to read, at most 1000 characters; needed to refuse. */
  answer?: string;
  /** The operator's id. */
  by: string;
}

/** The operator's word on a partner's request: approved, its people may make live keys within a second. */
export async function decideGoLive(deps: OperatorDeps, input: GoLiveDecision): Promise<GoLiveRow> {
  const { partnerId, decision, by } = input;
  const answer = input.answer?.trim() || null;
  if (answer !== null && answer.length > 1_000)
    throw refuse([{ path: 'answer', message: 'must be at most 1000 characters long.' }]);
  if (decision === 'refused' && answer === null)
    throw refuse([{ path: 'answer', message: 'must tell the partner what is missing.' }]);
  return deps.system.transaction(async (trx) => {
    const now = deps.clock.now();
    const row = await updateDecision(trx, partnerId, { decision, decidedBy: by, decidedAt: now, answer });
    if (!row) throw new ApiError('RESOURCE_NOT_FOUND', 'This partner has no open request to go live.');
    await recordAct(
      trx,
      deps,
      { partnerId },
      {
        actor: { kind: 'operator', id: by },
        action: 'go_live.decided',
        subject: { kind: 'go_live_request', id: row.id },
        details: { decision },
      },
    );
    if (decision === 'approved') await openLive(trx, partnerId, now);
    return row;
  });
}

export type OpenGoLiveRequest = Awaited<ReturnType<typeof listOpenRequests>>[number];

/** Requests that wait for a decision, the oldest first; at most 200. */
export const listGoLiveRequests = (deps: Pick<Deps, 'system'>): Promise<OpenGoLiveRequest[]> =>
  listOpenRequests(deps.system.db, 200);
