import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import type { Actor } from '../audit/index.ts';
import { currentKeyVersion, macOfSecret, readSecretFile, sameMac, secretPath } from './operator-secret.ts';
import { findOperator, updateSecretMac } from './queries.ts';

export interface Operator {
  id: string;
  name: string;
}

export type OperatorDeps = Pick<Deps, 'config' | 'keyring' | 'system'>;

/** How the audit trail names an operator: by id, since partners see what was done to them but not the staff's names. */
export const operatorActor = ({ id }: Operator): Actor => ({ kind: 'operator', id });

/**
 * Who acts: `--as <name>`, proved by the secret in `<data directory>/operators/<name>.secret` or in the file that
 * M2M_OPERATOR_SECRET_FILE names. Throws ApiError INVALID_REQUEST (nothing or nonsense given) or UNAUTHORIZED (unknown,
 * disabled, or another secret). Contract of issue 5, part 11.
 */
export async function requireOperator(
  platform: { deps: OperatorDeps },
  values: Record<string, unknown>,
): Promise<Operator> {
  const { config, keyring, system } = platform.deps;
  const name = values['as'];
  if (typeof name !== 'string' || name.trim() === '')
    throw refuse([{ path: '', message: '--as <operator> is missing: say who acts. "user list" shows the names.' }]);
  const row = await findOperator(system.db, name);
  if (!row) throw new ApiError('UNAUTHORIZED', `There is no operator "${name}". "user list" shows the names.`);
  if (row.disabledAt) throw new ApiError('UNAUTHORIZED', `The operator ${name} is disabled.`);
  const path = config.operatorSecretFile ?? secretPath(config.dataDir, name);
  const secret = readSecretFile(path);
  if (!sameMac(macOfSecret(keyring, row.id, secret, row.keyVersion), row.secretMac))
    throw new ApiError('UNAUTHORIZED', `The secret in ${path} is not the one of the operator ${name}.`);
  // Follows a rotation of the encryption key by itself.
  const keyVersion = currentKeyVersion(keyring);
  if (keyVersion !== row.keyVersion)
    await updateSecretMac(system.db, row.id, {
      secretMac: macOfSecret(keyring, row.id, secret, keyVersion),
      keyVersion,
    });
  return { id: row.id, name: row.name };
}
