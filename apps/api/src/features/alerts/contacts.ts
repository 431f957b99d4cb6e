import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { isMailAddress } from '../../core/mail-address.ts';
import { mailWay } from '../../core/mail.ts';
import { recordAct } from '../audit/index.ts';
import { findContacts, updateContacts } from './mail-queries.ts';
import { ALERTS, ENDPOINT_RULES, KEY_ALERT_RULES, THRESHOLDS } from './thresholds.ts';

const MAX_CONTACTS = 10;

/** Plain addresses, each once. Throws 400 naming what is wrong. */
export function judgeContacts(emails: readonly string[]): string[] {
  const contacts = [...new Set(emails.map((email) => email.trim()))];
  const wrong = contacts.find((email) => !isMailAddress(email));
  if (wrong !== undefined)
    throw refuse([{ path: 'emails', message: `"${wrong.slice(0, 100)}" is not a plain e-mail address.` }]);
  if (contacts.length > MAX_CONTACTS)
    throw refuse([{ path: 'emails', message: `has more than ${MAX_CONTACTS} addresses; use a list of your own.` }]);
  return contacts;
}

/** Who is told by mail, in both environments. */
export async function readContacts(ctx: Context): Promise<Answer> {
  const { contactEmails } = await ctx.app.asOwner(ctx.owner, (trx) => findContacts(trx, ctx.owner.partnerId));
  return { status: 200, data: contactsView(ctx, contactEmails) };
}

/** The same that the operator's command sets; an empty list means nobody. */
export function changeContacts(ctx: Context, emails: readonly string[]): Promise<Answer> {
  const contacts = judgeContacts(emails);
  const { partnerId } = ctx.owner;
  return answerOnce(ctx, async (trx) => {
    await updateContacts(trx, partnerId, contacts);
    await recordAct(
      trx,
      ctx,
      { partnerId },
      {
        actor: ctx.principal.actor,
        action: 'partner.contacts_set',
        subject: { kind: 'partner', id: partnerId },
        details: { count: contacts.length },
        requestId: ctx.requestId,
        address: ctx.clientAddress,
      },
    );
    return { status: 200, data: contactsView(ctx, contacts) };
  });
}

const contactsView = ({ config }: Context, emails: string[]) => ({ emails, sendsMail: mailWay(config) !== 'none' });

/** `unusual_volume` judges by THRESHOLDS.unusualVolume. */
const camel = (rule: string): string => rule.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
/** Two rules that share their figures under another name. */
const SHARED: Record<string, keyof typeof THRESHOLDS> = {
  expired_in_use: 'endedInUse',
  revoked_in_use: 'endedInUse',
};

/** Every rule with the figures that it judges by, as `docs/alerts.md` tells them. */
export function readRules(): Answer {
  const figures = THRESHOLDS as unknown as Record<string, object>;
  const ofKeys = KEY_ALERT_RULES.map((rule) => ({
    rule,
    about: 'key',
    severity: ALERTS[rule].severity,
    isMutable: true,
    coolDownSeconds: ALERTS[rule].coolDownMs / 1000,
    thresholds: figures[SHARED[rule] ?? camel(rule)] ?? {},
  }));
  const ofEndpoints = ENDPOINT_RULES.map((rule) => ({
    rule,
    about: 'endpoint',
    severity: rule === 'endpoint_disabled' ? 'critical' : 'warning',
    isMutable: false,
    coolDownSeconds: null,
    thresholds: {},
  }));
  return { status: 200, data: { items: [...ofKeys, ...ofEndpoints] } };
}
