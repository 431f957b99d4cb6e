import type { Deps } from '../../core/context.ts';
import { isBrokenConstraint } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { isMailAddress } from '../../core/mail-address.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import { operatorActor, type Operator } from '../operators/index.ts';
import { mailAccount, sendsMail } from './account-mail.ts';
import {
  deleteOneTimeTokens,
  deletePasskeys,
  deleteTwoFactor,
  findAccountByEmail,
  insertAccount,
  type AccountRow,
} from './account-queries.ts';
import { endSessionsOf } from './end-sessions.ts';
import { tell } from './finish-sign-in.ts';
import { listAccountRows, updateDisabled, updateOperatorAccount, type AccountItem } from './manage-queries.ts';
import { makeOneTimeLink } from './one-time-token.ts';

type ManageDeps = Pick<Deps, 'system' | 'clock' | 'config' | 'keyring' | 'log'>;

/** All accounts, the oldest first, with what they can sign in with. For the operator. */
export const listAccounts = ({ system }: Pick<Deps, 'system'>): Promise<AccountItem[]> => listAccountRows(system.db);

export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (!isMailAddress(email)) throw refuse([{ path: 'email', message: 'must be an e-mail address.' }]);
  return email;
}

async function requireAccount(deps: ManageDeps, text: string): Promise<AccountRow> {
  const email = readEmail(text);
  const account = await findAccountByEmail(deps.system.db, email);
  if (!account) throw refuse([{ path: 'email', message: `There is no account with the address ${email}.` }]);
  return account;
}

/** Lets an operator sign in to the console with an account, made if there is none; then with a link to choose a password. */
export async function linkOperator(
  deps: ManageDeps,
  input: { operator: Operator; email: string; by: Operator },
): Promise<{ userId: string; url: string | undefined; expiresAt: Date | undefined; isMailed: boolean }> {
  const { operator, by } = input;
  const email = readEmail(input.email);
  const now = deps.clock.now();
  const known = await findAccountByEmail(deps.system.db, email);
  const { userId, welcome } = await deps.system
    .transaction(async (trx) => {
      const userId = known?.id ?? (await insertAccount(trx, { email, name: operator.name, language: null, now }));
      await updateOperatorAccount(trx, operator.id, userId);
      const welcome = known ? undefined : await makeOneTimeLink(trx, deps, 'welcome', userId);
      await recordAct(trx, deps, OPERATOR_CHAIN, {
        actor: operatorActor(by),
        action: 'account.linked',
        subject: { kind: 'account', id: userId },
        details: { operator: operator.id },
      });
      return { userId, welcome };
    })
    .catch((error: unknown) => {
      if (isBrokenConstraint(error, 'operators_user_id_key'))
        throw refuse([{ path: 'email', message: 'is the account of another operator already.' }]);
      throw error;
    });
  if (welcome) {
    const until = welcome.expiresAt.toISOString().slice(0, 10);
    mailAccount(deps, { email, language: null }, 'welcome', { url: welcome.url, until });
  }
  const isMailed = welcome !== undefined && sendsMail(deps);
  return { userId, url: welcome?.url, expiresAt: welcome?.expiresAt, isMailed };
}

/** Takes away passkeys and authenticator app of somebody who lost them. Chooses no password. ASVS 6.4.6. */
export async function resetFactors(deps: ManageDeps, input: { email: string; by: Operator }): Promise<AccountRow> {
  const account = await requireAccount(deps, input.email);
  await deps.system.transaction(async (trx) => {
    await deleteTwoFactor(trx, account.id);
    await deletePasskeys(trx, account.id);
    await deleteOneTimeTokens(trx, account.id);
    await endSessionsOf(trx, account.id);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(input.by),
      action: 'account.factors_reset',
      subject: { kind: 'account', id: account.id },
    });
  });
  await tell(deps, account.id, 'factors_reset', '');
  return account;
}

/** Ends an account at once: sessions, links, and every way in. Memberships stay, so that what was done keeps its name. */
export async function disableAccount(deps: ManageDeps, input: { email: string; by: Operator }): Promise<AccountRow> {
  const account = await requireAccount(deps, input.email);
  if (account.disabledAt) throw refuse([{ path: 'email', message: 'This account is disabled already.' }]);
  await deps.system.transaction(async (trx) => {
    await updateDisabled(trx, account.id, deps.clock.now());
    await deleteOneTimeTokens(trx, account.id);
    await endSessionsOf(trx, account.id);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(input.by),
      action: 'account.disabled',
      subject: { kind: 'account', id: account.id },
    });
  });
  return account;
}
