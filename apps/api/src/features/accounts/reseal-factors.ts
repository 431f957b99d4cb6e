import type { Deps } from '../../core/context.ts';
import { keyVersionOf } from '../../core/crypto/envelope.ts';
import { authSecrets } from './auth-secret.ts';
import { recoveryCodeStore } from './recovery-codes.ts';
import { findFactorSecrets, updateFactorSecrets } from './reseal-queries.ts';

const ROWS_AT_A_TIME = 200;
/** As better-auth seals the secret of an authenticator app: `$ba$<version>$<hex>`. */
const SEALED_SECRET = /^\$ba\$(\d+)\$/;

const versionOfSecret = (secret: string): number => Number(SEALED_SECRET.exec(secret)?.[1] ?? 0);
const versionOfCodes = (codes: string): number => keyVersionOf(Buffer.from(codes, 'base64'));

/** How many authenticator secrets and sets of recovery codes each version of the encryption key seals. */
export async function countFactorSecrets({
  system,
}: Pick<Deps, 'system'>): Promise<{ secrets: VersionCount[]; codes: VersionCount[] }> {
  const secrets: number[] = [];
  const codes: number[] = [];
  for (let after = ''; ;) {
    const rows = await findFactorSecrets(system.db, after, ROWS_AT_A_TIME);
    secrets.push(...rows.map(({ secret }) => versionOfSecret(secret)));
    codes.push(...rows.map(({ backupCodes }) => versionOfCodes(backupCodes)));
    if (rows.length < ROWS_AT_A_TIME) return { secrets: counted(secrets), codes: counted(codes) };
    after = rows.at(-1)!.id;
  }
}

interface VersionCount {
  version: number;
  count: number;
}

const counted = (versions: number[]): VersionCount[] =>
  [...Map.groupBy(versions, (version) => version)].map(([version, all]) => ({ version, count: all.length }));

/** Seals second factors anew that an older version of the encryption key sealed; returns of how many people. */
export async function resealFactorSecrets({ system, keyring }: Pick<Deps, 'system' | 'keyring'>): Promise<number> {
  const { symmetricDecrypt, symmetricEncrypt } = await import('better-auth/crypto');
  const secrets = authSecrets(keyring);
  const { version } = secrets[0]!;
  const key = { keys: new Map(secrets.map((one) => [one.version, one.value])), currentVersion: version };
  const store = recoveryCodeStore(keyring);
  let total = 0;
  for (let after = ''; ;) {
    const page = await system.transaction(async (trx) => {
      const rows = await findFactorSecrets(trx, after, ROWS_AT_A_TIME, true);
      const old = rows.filter(
        (row) => versionOfSecret(row.secret) !== version || versionOfCodes(row.backupCodes) !== version,
      );
      for (const { id, secret, backupCodes } of old) {
        await updateFactorSecrets(trx, id, {
          secret: await symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data: secret }) }),
          backupCodes: await store.encrypt(await store.decrypt(backupCodes)),
        });
      }
      return { last: rows.at(-1)?.id, isFull: rows.length === ROWS_AT_A_TIME, count: old.length };
    });
    total += page.count;
    if (!page.isFull || page.last === undefined) return total;
    after = page.last;
  }
}
