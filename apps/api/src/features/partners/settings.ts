import { noteChange } from '../../core/changes.ts';
import type { Context } from '../../core/context.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { recordAct } from '../audit/index.ts';
import { FLOWS, judgeColor, judgeSettings, PAYMENT_METHODS, themesOf } from './judge-settings.ts';
import { findEnvironment, updateSettings, type PartnerEnvironmentRow } from './queries.ts';
import type { ChangeSettingsInput } from './settings-schema.ts';

/** What a partner has set for one environment, with what may be chosen. */
export async function readSettings(ctx: Context): Promise<Answer> {
  const row = await ctx.app.asOwner(ctx.owner, (trx) => findEnvironment(trx, ctx.owner));
  if (!row) throw notFound();
  return { status: 200, data: settingsView(ctx, row) };
}

/** Changes what is named; every process and the hosted page go by it within a second. */
export const changeSettings = (ctx: Context, input: ChangeSettingsInput): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    const before = await findEnvironment(trx, ctx.owner);
    if (!before) throw notFound();
    const problems = judgeSettings(input, { environment: ctx.owner.environment, themes: before.themes });
    if (problems.length > 0) throw refuse(problems);
    const change = tidy(input);
    const fields = Object.keys(change);
    if (fields.length === 0) return { status: 200, data: settingsView(ctx, before) };
    const row = await updateSettings(trx, ctx.owner, change);
    await recordAct(trx, ctx, ctx.owner, {
      actor: ctx.principal.actor,
      action: 'settings.updated',
      subject: { kind: 'partner', id: ctx.owner.partnerId },
      details: { fields },
      requestId: ctx.requestId,
      address: ctx.clientAddress,
    });
    await noteChange(trx, 'partner', ctx.owner.partnerId);
    return { status: 200, data: settingsView(ctx, row) };
  });

const tidy = ({ displayName, allowedPaymentMethods, allowedOrigins, ...rest }: ChangeSettingsInput) => ({
  ...rest,
  ...(displayName === undefined ? {} : { displayName: displayName?.trim() ?? null }),
  ...(allowedPaymentMethods && { allowedPaymentMethods: [...new Set(allowedPaymentMethods)] }),
  ...(allowedOrigins && { allowedOrigins: [...new Set(allowedOrigins)] }),
});

function settingsView({ principal }: Context, row: PartnerEnvironmentRow) {
  const { partnerId, name, slug } = principal.partner;
  return {
    partnerId,
    name,
    slug,
    environment: row.environment,
    displayName: row.displayName ?? name,
    logoUrl: row.logoUrl,
    primaryColor: row.primaryColor,
    theme: row.theme,
    defaultLinkExpirationMinutes: row.defaultLinkExpirationMinutes,
    defaultFlow: row.defaultFlow,
    defaultLanguage: row.defaultLanguage,
    allowedPaymentMethods: row.allowedPaymentMethods,
    returnUrl: row.returnUrl,
    allowedOrigins: row.allowedOrigins,
    contrast: row.primaryColor === null ? null : judgeColor(row.primaryColor),
    choices: { themes: themesOf(row.themes), flows: FLOWS, paymentMethods: PAYMENT_METHODS },
    limits: { create: row.createLimitPerMinute, default: row.requestLimitPerMinute },
  };
}

/**
 * Refuses a person who would make a live key before the operator has opened live. The operator's own commands are not
 * asked, nor are keys that exist already.
 */
export function requireLiveOpen({ principal }: Pick<Context, 'principal'>): void {
  const { environment, actor, partner } = principal;
  if (environment !== 'live' || actor.kind !== 'member' || partner.isLiveOpen) return;
  throw new ApiError('TRANSITION_NOT_ALLOWED', 'Live is not open for your company yet. Ask for it under Go live.', {
    details: [{ path: 'environment', message: 'Live keys are made once the operator has approved going live.' }],
  });
}
