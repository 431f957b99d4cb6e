import type { Context } from '../../../core/context.ts';
import { isBrokenConstraint, type DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError, type ErrorDetail } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso } from '../../../core/http/wire.ts';
import { answerOnce, keyInUse, keyReused, openAnswer, sealAnswer, type Answer } from '../../../core/idempotency.ts';
import { partnerObjectId } from '../../../core/ids.ts';
import { mergeUserData, readReferenceId, toUnits, type FieldWarning, type Units } from '../../users/index.ts';
import { chooseCallbackEndpoint, judgeWebhookUrl, sealEvent } from '../../webhooks/index.ts';
import { linkUrl, TOKEN_KEY_LABEL, tokenOf } from '../link-token.ts';
import { sealMetadata } from '../link-view.ts';
import { insertLink, insertLinkOnce, type LinkInsert, type NewLink } from '../queries.ts';
import { LINK_EFFECTS } from '../sandbox-magic.ts';
import { insertSandboxEffect, type SandboxEffect } from '../sandbox-queries.ts';
import type { CreatedLink, CreateLinkInput } from '../schema.ts';

const FLOWS: readonly string[] = ['m2m-basic'];
const MAX_METADATA_BYTES = 8 * 1024;

/** Contract 6.1. One active link per referenceId; `link.created` is written with it. */
export async function createLink(ctx: Context, input: CreateLinkInput): Promise<Answer<CreatedLink>> {
  const { units, warnings } = judgeInput(ctx, input);
  if (input.callbackUrl !== undefined) await judgeWebhookUrl(ctx, 'callbackUrl', input.callbackUrl);
  const { link, data } = draftLink(ctx, input);
  const effect = ctx.owner.environment === 'sandbox' ? effectOf(link.referenceId) : undefined;
  try {
    if (!units && input.callbackUrl === undefined && !effect) return await writeAtOnce(ctx, link, data);
    return await writeWithMore(ctx, input, link, data, { units, warnings, effect });
  } catch (error) {
    throw isBrokenConstraint(error, 'users_restricted_have_no_link') ? userRestricted() : error;
  }
}

/** The same with what belongs to it: a callback, an effect of the sandbox, the user's data. */
function writeWithMore(
  ctx: Context,
  input: CreateLinkInput,
  link: NewLink,
  data: CreatedLink,
  more: { units: Units | undefined; warnings: FieldWarning[]; effect: SandboxEffect | undefined },
): Promise<Answer<CreatedLink>> {
  const { units, warnings, effect } = more;
  return answerOnce(ctx, async (trx) => {
    const callback = await callbackOf(ctx, trx, input, link.createdAt);
    const inserted = accept(await insertLink(trx, ctx.owner, { ...link, callback }));
    if (effect) {
      await insertSandboxEffect(trx, ctx.owner, link.id, effect, new Date(link.createdAt.getTime() + 1_000));
    }
    const merged = units
      ? await mergeUserData(trx, ctx, ctx.owner, {
          userId: inserted.userId,
          units,
          source: 'partner_api',
          now: link.createdAt,
        })
      : undefined;
    return {
      status: 201,
      data: {
        ...data,
        ...(merged && merged.ignoredFields.length > 0 ? { ignoredFields: merged.ignoredFields } : {}),
        ...(warnings.length > 0 ? { warnings } : {}),
      },
    };
  });
}

const effectOf = (referenceId: string): SandboxEffect | undefined =>
  Object.entries(LINK_EFFECTS).find(([suffix]) => referenceId.endsWith(suffix))?.[1].effect;

/** What the schema cannot say; every problem at once. */
function judgeInput(ctx: Context, input: CreateLinkInput): { units: Units | undefined; warnings: FieldWarning[] } {
  const problems: ErrorDetail[] = [];
  const { partner } = ctx.principal;
  if (input.flow !== undefined && !FLOWS.includes(input.flow)) {
    problems.push({ path: 'flow', message: `must be one of ${FLOWS.join(', ')}.` });
  }
  const themes = ['light', 'dark', ...partner.themes];
  if (input.theme !== undefined && !themes.includes(input.theme)) {
    problems.push({ path: 'theme', message: `must be one of ${themes.join(', ')}.` });
  }
  if (input.metadata !== undefined && Buffer.byteLength(JSON.stringify(input.metadata)) > MAX_METADATA_BYTES) {
    problems.push({ path: 'metadata', message: 'must be at most 8 KiB as JSON.' });
  }
  let units: Units | undefined;
  let warnings: FieldWarning[] = [];
  if (input.userData !== undefined) {
    const judged = toUnits(input.userData, {
      today: iso(ctx.ownerNow()).slice(0, 10),
      allowedPaymentMethods: partner.settings.allowedPaymentMethods,
      isPaymentMethodRequired: true,
      environment: ctx.owner.environment,
    });
    problems.push(...judged.problems.map((problem) => ({ ...problem })));
    ({ units, warnings } = judged);
  }
  if (problems.length > 0) throw refuse(problems);
  return { units, warnings };
}

function draftLink(ctx: Context, input: CreateLinkInput): { link: NewLink; data: CreatedLink } {
  const { owner, keyring, principal } = ctx;
  const { slug, settings } = principal.partner;
  const createdAt = ctx.ownerNow();
  const minutes = input.expiresInMinutes ?? settings.defaultLinkExpirationMinutes;
  const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
  const id = partnerObjectId('link', slug);
  const flow = input.flow ?? settings.defaultFlow;
  const tokenKeyVersion = keyring.current(TOKEN_KEY_LABEL).version;
  const token = tokenOf(keyring, { id, tokenVersion: 1, tokenKeyVersion });
  const url = linkUrl(ctx.config.widgetUrl, { id, flow }, token);
  const referenceId = readReferenceId(input.referenceId);
  const shown = { linkId: id, referenceId, status: 'created' as const, url };
  const times = { expiresAt: iso(expiresAt), createdAt: iso(createdAt) };
  const metadata = input.metadata;
  const event = sealEvent(
    keyring,
    owner,
    'link.created',
    { ...shown, ...times, ...(metadata && { metadata }) },
    createdAt,
  );
  return {
    data: { ...shown, token, ...times },
    link: {
      id,
      newUserId: partnerObjectId('user', slug),
      referenceId,
      tokenKeyVersion,
      flow,
      theme: input.theme ?? null,
      language: input.language ?? null,
      callback: null,
      metadata: metadata ? sealMetadata(keyring, owner, id, metadata) : null,
      createdBy: principal.keyId,
      secretId: principal.secretId,
      trueNow: ctx.clock.now(),
      createdAt,
      expiresAt,
      eventId: event.id,
      eventBody: event.body,
    },
  };
}

async function callbackOf(
  ctx: Context,
  trx: DatabaseTransaction,
  input: CreateLinkInput,
  now: Date,
): Promise<NewLink['callback']> {
  if (input.callbackUrl === undefined) return null;
  return { endpointId: await chooseCallbackEndpoint(trx, ctx.owner, input.callbackUrl, now), url: input.callbackUrl };
}

/** The hot path: nothing to merge, so owner, key, link, event and stored answer are one statement. */
async function writeAtOnce(ctx: Context, link: NewLink, data: CreatedLink): Promise<Answer<CreatedLink>> {
  const { owner, keyring, idempotency: claim } = ctx;
  const answer = { status: 201, data };
  const once = claim && {
    claim,
    sealedAnswer: sealAnswer(keyring, owner, claim, answer),
    expiresAt: new Date(link.trueNow.getTime() + claim.lifeMs),
  };
  const result = await insertLinkOnce(ctx.app.statement, owner, link, once ?? null);
  switch (result.outcome) {
    case 'created':
      ctx.wakeDeliveries();
      return answer;
    case 'in_use':
      throw keyInUse();
    case 'reused':
      throw keyReused();
    case 'replay':
      return openAnswer(keyring, owner, claim!, result.status, result.answer) as Answer<CreatedLink>;
    case 'active_link_exists':
      throw activeLinkExists(result);
  }
}

function accept(result: LinkInsert): Extract<LinkInsert, { outcome: 'created' }> {
  if (result.outcome === 'created') return result;
  throw activeLinkExists(result);
}

function activeLinkExists(active: { activeLinkId: string; activeLinkExpiresAt: Date }): ApiError {
  const message = 'This user already has an active link. Use it, revoke it, or wait until it expires.';
  return new ApiError('ACTIVE_LINK_EXISTS', message, {
    details: [
      { path: 'referenceId', message, linkId: active.activeLinkId, expiresAt: iso(active.activeLinkExpiresAt) },
    ],
  });
}

/** Contract 8.5: no link for a user whom the partner deleted, until the legal period has ended. */
function userRestricted(): ApiError {
  const message = 'This user was deleted. Until the legal period ends no link can be made for the referenceId.';
  return refuse([{ path: 'referenceId', message, reason: 'user_restricted' }]);
}
