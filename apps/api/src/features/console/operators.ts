import { notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { isMailAddress } from '../../core/mail-address.ts';
import { linkOperator, listAccounts, type OperatorContext } from '../accounts/index.ts';
import { addOperator, listOperators, type OperatorItem } from '../operators/index.ts';
import { timeOf } from './wire-values.ts';

/** All operators with the account that each signs in with. */
export async function readOperators(ctx: OperatorContext) {
  const [operators, accounts] = await Promise.all([listOperators(ctx), listAccounts(ctx)]);
  return operators.map(({ id, name, createdAt, disabledAt }) => {
    const account = accounts.find(({ operator }) => operator === name);
    return {
      operatorId: id,
      name,
      createdAt: createdAt.toISOString(),
      disabledAt: timeOf(disabledAt),
      isSelf: id === ctx.operator.id,
      account: account
        ? {
            email: account.email,
            hasSecondFactor: account.hasTotp || account.passkeys > 0,
            lastSignInAt: timeOf(account.lastSignInAt),
            isDisabled: account.disabledAt !== null,
          }
        : null,
    };
  });
}

export async function requireOperatorItem(ctx: OperatorContext, operatorId: string): Promise<OperatorItem> {
  const found = (await listOperators(ctx)).find(({ id }) => id === operatorId);
  if (!found) throw notFound();
  return found;
}

/** An operator, the file with their secret, and their account; the address is judged before anything is made. */
export async function makeOperator(ctx: OperatorContext, { name, email }: { name: string; email: string }) {
  await requireFreeAddress(ctx, email);
  const { operator, path } = await addOperator(ctx, { name, values: {}, by: ctx.operator });
  return { name, path, ...(await linkAccount(ctx, operator.id, email)) };
}

/** Links an account to a living operator. Whoever is linked signs in with a second factor, or not at all. */
export async function linkAccount(ctx: OperatorContext, operatorId: string, email: string) {
  const operator = await requireOperatorItem(ctx, operatorId);
  if (operator.disabledAt) throw refuse([{ path: 'operatorId', message: `${operator.name} is disabled for good.` }]);
  const linked = await linkOperator(ctx, { operator, email, by: ctx.operator });
  const { url = null, expiresAt = null, isMailed } = linked;
  return { operatorId, email: email.trim().toLowerCase(), url, expiresAt: timeOf(expiresAt), isMailed };
}

async function requireFreeAddress(ctx: OperatorContext, email: string): Promise<void> {
  const address = email.trim().toLowerCase();
  if (!isMailAddress(address)) throw refuse([{ path: 'email', message: 'must be an e-mail address.' }]);
  const account = (await listAccounts(ctx)).find((one) => one.email === address);
  if (account?.operator)
    throw refuse([{ path: 'email', message: `is the account of the operator ${account.operator} already.` }]);
}
