import type { Context, Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso, present } from '../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { newId } from '../../core/ids.ts';
import { pageAnswer, readListing } from '../../core/pagination.ts';
import { recordAct, type Act, type Actor } from '../audit/index.ts';
import { requirePartner } from '../partners/index.ts';
import type { KeyAlertRule } from '../webhooks/index.ts';
import { judgeContacts } from './contacts.ts';
import type { EndpointRule } from './thresholds.ts';
import { updateContacts } from './mail-queries.ts';
import {
  deleteMute,
  findNotice,
  hasKey,
  listMutes,
  listNotices,
  listOperatorNotices,
  MAX_MUTES,
  updateNoticeAcknowledged,
  upsertMute,
  type MuteRow,
  type NoticeRow,
} from './notice-queries.ts';
import type { CreateMuteInput, MuteView, NoticesInput, NoticeView } from './schema.ts';

/** What was found out about the partner's keys, newest first; muted ones stay readable. */
export async function readNotices(ctx: Context, { state, rule, keyId, ...query }: NoticesInput): Promise<Answer> {
  const listing = readListing(query);
  const filter = { state: state as 'open' | undefined, rule, keyId };
  const page = await ctx.app.asOwner(ctx.owner, (trx) => listNotices(trx, ctx.owner, filter, listing));
  return { status: 200, data: pageAnswer(listing, page, noticeView) };
}

/** Says that somebody has seen to it. The first one stays named; a second call changes nothing. */
export const acknowledgeNotice = (ctx: Context, noticeId: string): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    await updateNoticeAcknowledged(trx, ctx.owner, noticeId, ctx.principal.keyId, ctx.clock.now());
    const notice = await findNotice(trx, ctx.owner, noticeId);
    if (!notice) throw notFound();
    return { status: 200, data: noticeView(notice) };
  });

export async function readMutes(ctx: Context): Promise<Answer> {
  const mutes = await ctx.app.asOwner(ctx.owner, (trx) => listMutes(trx, ctx.owner));
  return { status: 200, data: { items: mutes.map(muteView) } };
}

/** From now on a rule neither mails nor sends events, for one key or for all; its notices are kept. */
export const createMute = (ctx: Context, { rule, keyId, until }: CreateMuteInput): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    const now = ctx.clock.now();
    const untilAt = until === undefined ? null : new Date(until);
    if (untilAt && untilAt <= now) throw refuse([{ path: 'until', message: 'must be in the future, or left out.' }]);
    if (keyId !== undefined && !(await hasKey(trx, ctx.owner, keyId))) {
      throw refuse([{ path: 'keyId', message: 'is not the id of a key of yours in this environment.' }]);
    }
    if ((await listMutes(trx, ctx.owner)).length >= MAX_MUTES) {
      throw refuse([
        { path: '', message: `There are ${MAX_MUTES} mutes already; delete one first, or mute a rule for all keys.` },
      ]);
    }
    const mute = {
      id: newId('mute'),
      rule,
      keyId: keyId ?? null,
      untilAt,
      createdBy: ctx.principal.keyId,
      createdAt: now,
    };
    const made = await upsertMute(trx, ctx.owner, mute);
    await recordMute(trx, ctx, made, { action: 'notice.muted', details: { rule, until: untilAt && iso(untilAt) } });
    return { status: 201, data: muteView(made) };
  });

export async function removeMute(ctx: Context, muteId: string): Promise<Answer> {
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const mute = await deleteMute(trx, ctx.owner, muteId);
    if (!mute) throw notFound();
    await recordMute(trx, ctx, mute, { action: 'notice.unmuted', details: { rule: mute.rule } });
    return { status: 200, data: { muteId } };
  });
}

/** To silence an alarm is an act that the trail keeps. */
const recordMute = (
  trx: DatabaseTransaction,
  ctx: Context,
  { keyId, id }: MuteRow,
  act: Pick<Act<'notice.muted'>, 'action' | 'details'> | Pick<Act<'notice.unmuted'>, 'action' | 'details'>,
): Promise<void> =>
  recordAct(trx, ctx, ctx.owner, {
    ...act,
    actor: ctx.principal.actor,
    subject: keyId === null ? { kind: 'mute', id } : { kind: 'key', id: keyId },
    requestId: ctx.requestId,
    address: ctx.clientAddress,
  });

const noticeView = (row: NoticeRow): NoticeView => ({
  noticeId: row.id,
  rule: row.rule as KeyAlertRule | EndpointRule,
  event: row.keyId === null ? row.rule.replace('_', '.') : `api_key.${row.rule}`,
  severity: row.severity,
  ...present('keyId', row.keyId),
  ...present('endpointId', row.endpointId),
  title: row.title,
  text: row.text,
  details: row.details,
  isMuted: row.isMuted,
  createdAt: iso(row.createdAt),
  ...present('acknowledgedAt', row.acknowledgedAt && iso(row.acknowledgedAt)),
  ...present('acknowledgedBy', row.acknowledgedBy),
});

const muteView = (row: MuteRow): MuteView => ({
  muteId: row.id,
  rule: row.rule as KeyAlertRule,
  ...present('keyId', row.keyId),
  ...present('until', row.untilAt && iso(row.untilAt)),
  createdBy: row.createdBy,
  createdAt: iso(row.createdAt),
});

/** Sets who is told by e-mail about a partner's keys; an empty list means nobody. */
export async function setPartnerContacts(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  slug: string,
  emails: readonly string[],
  actor: Actor = { kind: 'operator', id: 'operator' },
): Promise<string[]> {
  const contacts = judgeContacts(emails);
  const partner = await requirePartner(deps, slug);
  await deps.system.transaction(async (trx) => {
    await updateContacts(trx, partner.id, contacts);
    await recordAct(
      trx,
      deps,
      { partnerId: partner.id },
      {
        actor,
        action: 'partner.contacts_set',
        subject: { kind: 'partner', id: partner.id },
        details: { count: contacts.length },
      },
    );
  });
  return contacts;
}

/** What concerns no partner, newest first; at most 100. */
export const readOperatorNotices = (deps: Pick<Deps, 'system'>): ReturnType<typeof listOperatorNotices> =>
  listOperatorNotices(deps.system.db, 100);
