import type { Deps } from '../../core/context.ts';
import { newId } from '../../core/ids.ts';
import { authSecrets } from './auth-secret.ts';
import { cookieName, isHttps } from './cookies.ts';
import { hashPassword, verifyPassword } from './passwords/hash-password.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './passwords/judge-password.ts';
import { SESSION_LIFE_MS } from './read-session.ts';
import { makeRecoveryCodes, recoveryCodeStore } from './recovery-codes.ts';

/** The client's address as we know it, for the session's row: no header of a client gets this far. */
export const ADDRESS_HEADER = 'x-m2m-client-address';

const CHALLENGE_SECONDS = 600;

/** better-auth is heavy and most processes never need it: loaded at the first call of a page that does. */
export async function makeAuth(deps: Deps) {
  const [{ betterAuth }, { twoFactor }, { passkey }, { APIError }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('@better-auth/passkey'),
    import('better-auth/api'),
  ]);
  const { config, keyring, system } = deps;
  const requireUserVerified = (isVerified: boolean | undefined): void => {
    // A passkey stands for two factors only if its holder was checked too, by finger, face or PIN.
    if (!isVerified) throw new APIError('UNAUTHORIZED', { message: 'user not verified', code: 'USER_NOT_VERIFIED' });
  };
  return betterAuth({
    appName: 'M2M',
    baseURL: config.publicUrl.origin,
    basePath: '/portal/auth',
    secrets: authSecrets(keyring),
    trustedOrigins: [config.publicUrl.origin],
    database: { db: system.db, type: 'postgres', transaction: true },
    user: { modelName: 'authUsers' },
    session: {
      modelName: 'authSessions',
      expiresIn: SESSION_LIFE_MS / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'authCredentials' },
    verification: { modelName: 'authVerifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // Ours count in the database, over all processes.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps(config), httpOnly: true, sameSite: 'strict', path: '/' },
      cookies: {
        session_token: { name: cookieName('session', config) },
        two_factor: { name: cookieName('challenge', config) },
        m2m_passkey: { name: cookieName('passkey', config) },
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: {
        generateId: ({ model }) => newId(model === 'user' ? 'usr' : model === 'session' ? 'ses' : 'psk'),
      },
    },
    plugins: [
      twoFactor({
        issuer: 'M2M',
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        schema: { twoFactor: { modelName: 'authTwoFactors' } },
        accountLockout: { maxFailedAttempts: 10, durationSeconds: 1_800 },
        backupCodeOptions: {
          customBackupCodesGenerate: makeRecoveryCodes,
          storeBackupCodes: recoveryCodeStore(keyring),
        },
      }),
      passkey({
        rpID: config.publicUrl.hostname,
        rpName: 'M2M',
        origin: config.publicUrl.origin,
        advanced: { webAuthnChallengeCookie: 'm2m_passkey' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { modelName: 'authPasskeys', fields: { credentialID: 'credentialId' } } },
        registration: {
          afterVerification: ({ verification }) => requireUserVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => requireUserVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });
}

export type Auth = Awaited<ReturnType<typeof makeAuth>>;

/** One instance a process, made at the first call. */
export function openAuth(deps: Deps): () => Promise<Auth> {
  let auth: Promise<Auth> | undefined;
  return () => {
    auth ??= makeAuth(deps).catch((error: unknown) => {
      auth = undefined;
      throw error;
    });
    return auth;
  };
}
