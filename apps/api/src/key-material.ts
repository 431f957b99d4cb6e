import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, type Config } from './config.ts';
import { keyFiles } from './key-files.ts';
import { Keyring, parseKeyMaterial, type VersionedKeys } from './core/crypto/keyring.ts';
import type { SystemDatabase } from './core/db/connect.ts';

/** The keyring of the configuration, or, with the embedded database only, of files made on first use (mode 0600). */
export function openKeyring(config: Config): Keyring {
  if (config.keyMaterial) return new Keyring(config.keyMaterial);
  const files = keyFiles(config.dataDir);
  return new Keyring({
    pepper: readOrMake('M2M_KEY_PEPPER', files.pepper),
    encryption: readOrMake('M2M_ENCRYPTION_KEY', files.encryption),
  });
}

function readOrMake(name: string, file: string): VersionedKeys {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      // Fails when another process made it a moment ago; then that one counts.
      writeFileSync(file, `v1:${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new ConfigError([`${name}: ${file} can be read by others. Run: chmod 600 ${file}`]);
  }
  return parseKeyMaterial(name, readFileSync(file, 'utf8'));
}

/**
 * Compares the fingerprints of the secrets with those that the database knows. A wrong pepper would refuse every key, a
 * wrong encryption key would open nothing: better not to boot. New versions are noted. A version that was left out and
 * never retired is missed by something: `operator key-material retire` makes sure that it is not.
 */
export async function checkKeyMaterial(keyring: Keyring, system: SystemDatabase): Promise<void> {
  const stored = await system.db.selectFrom('keyMaterial').selectAll().execute();
  const problems: string[] = [];
  for (const { name, version, fingerprint } of keyring.fingerprints()) {
    const variable = name === 'pepper' ? 'M2M_KEY_PEPPER' : 'M2M_ENCRYPTION_KEY';
    const known = stored.find((row) => row.name === name && row.version === version);
    if (known && !known.fingerprint.equals(fingerprint)) {
      problems.push(
        `${variable}: version ${version} is not the one that this database was used with. Put the right value back; a new one needs a higher version (v${version + 1}:…).`,
      );
    } else if (!known && stored.some((row) => row.name === name && row.version > version)) {
      problems.push(
        `${variable}: version ${version} is older than what this database was used with. Add the newer version.`,
      );
    } else if (!known) {
      await system.db
        .insertInto('keyMaterial')
        .values({ name, version, fingerprint })
        .onConflict((c) => c.doNothing())
        .execute();
    }
  }
  for (const { name, version } of stored.filter(({ retiredAt }) => !retiredAt)) {
    if (keyring.fingerprints().some((print) => print.name === name && print.version === version)) continue;
    const variable = name === 'pepper' ? 'M2M_KEY_PEPPER' : 'M2M_ENCRYPTION_KEY';
    problems.push(
      `${variable}: version ${version} is missing, and was not retired. Put it back; operator key-material status says what still needs it.`,
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
}
