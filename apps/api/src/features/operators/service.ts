import type { Deps } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { newId } from '../../core/ids.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import {
  currentKeyVersion,
  macOfSecret,
  makeSecret,
  removeSecretFile,
  secretPath,
  writeSecretFile,
} from './operator-secret.ts';
import { insertOperator, listOperatorRows, lockOperators, updateDisabled } from './queries.ts';
import { operatorActor, requireOperator, type Operator, type OperatorDeps } from './require-operator.ts';

const NAME = /^[a-z][a-z0-9-]{1,31}$/;

type ServiceDeps = OperatorDeps & Pick<Deps, 'clock' | 'log'>;

export interface OperatorItem extends Operator {
  createdAt: Date;
  disabledAt: Date | null;
}

/**
 * Makes an operator and a secret in a new file of mode 0600. The first of all needs nobody to vouch; each later one is
 * made by an operator: `values.as` with their secret, or `by`, whom a session of the console has proved. Throws ApiError for a name in use or out of form, and for an existing file.
 */
export async function addOperator(
  deps: ServiceDeps,
  input: { name: string; values: Record<string, unknown>; by?: Operator },
): Promise<{ operator: Operator; secret: string; path: string }> {
  const { name, values } = input;
  if (!NAME.test(name))
    throw refuse([
      { path: 'name', message: 'must be 2 to 32 lower-case letters, digits and hyphens, beginning with a letter.' },
    ]);
  const by = input.by ?? (await whoVouches(deps, values));
  const operator = { id: newId('opr'), name };
  const secret = makeSecret();
  const path = secretPath(deps.config.dataDir, name);
  let isWritten = false;
  try {
    await deps.system.transaction(async (trx) => {
      await lockOperators(trx);
      const others = await listOperatorRows(trx);
      if (others.some((other) => other.name === name))
        throw refuse([
          { path: 'name', message: `is in use: an operator "${name}" is or was here. Choose another one.` },
        ]);
      if (!by && others.length > 0) throw refuse([{ path: '', message: '--as <operator> is missing: say who acts.' }]);
      const keyVersion = currentKeyVersion(deps.keyring);
      await insertOperator(trx, {
        ...operator,
        secretMac: macOfSecret(deps.keyring, operator.id, secret, keyVersion),
        keyVersion,
        createdAt: deps.clock.now(),
        createdBy: by?.id ?? null,
        disabledAt: null,
        disabledBy: null,
        userId: null,
      });
      await recordAct(trx, deps, OPERATOR_CHAIN, {
        actor: operatorActor(by ?? operator),
        action: 'operator.added',
        subject: { kind: 'operator', id: operator.id },
        details: { name },
      });
      writeSecretFile(path, secret);
      isWritten = true;
    });
  } catch (error) {
    if (isWritten) removeSecretFile(path);
    throw error;
  }
  return { operator, secret, path };
}

async function whoVouches(deps: ServiceDeps, values: Record<string, unknown>): Promise<Operator | undefined> {
  const isFirst = (await listOperatorRows(deps.system.db)).length === 0;
  return isFirst && values['as'] === undefined ? undefined : requireOperator({ deps }, values);
}

export async function listOperators(deps: Pick<Deps, 'system'>): Promise<OperatorItem[]> {
  const rows = await listOperatorRows(deps.system.db);
  return rows.map(({ id, name, createdAt, disabledAt }) => ({ id, name, createdAt, disabledAt }));
}

/** Ends what an operator may do, at once and for good. The last one stays: nobody could add another. */
export async function disableOperator(deps: ServiceDeps, input: { name: string; by: Operator }): Promise<void> {
  await deps.system.transaction(async (trx) => {
    await lockOperators(trx);
    const rows = await listOperatorRows(trx);
    const row = rows.find(({ name }) => name === input.name);
    if (!row) throw refuse([{ path: 'name', message: `There is no operator "${input.name}".` }]);
    if (row.disabledAt) throw refuse([{ path: 'name', message: `The operator ${input.name} is disabled already.` }]);
    if (rows.filter(({ disabledAt }) => disabledAt === null).length === 1)
      throw refuse([{ path: 'name', message: `${input.name} is the last operator. Add another one first.` }]);
    await updateDisabled(trx, row.id, { disabledAt: deps.clock.now(), disabledBy: input.by.id });
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(input.by),
      action: 'operator.disabled',
      subject: { kind: 'operator', id: row.id },
      details: { name: row.name },
    });
  });
}
