import type { Generated } from 'kysely';

/** People who sign in to the portal. The first six are better-auth's, in our names. */
export interface AccountTables {
  authUsers: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image: string | null;
    twoFactorEnabled: Generated<boolean>;
    language: 'en' | 'es' | null;
    disabledAt: Date | null;
    lastSignInAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
  };
  authSessions: {
    id: string;
    userId: string;
    token: string;
    expiresAt: Date;
    ipAddress: string | null;
    userAgent: string | null;
    hasSecondFactor: Generated<boolean>;
    steppedUpAt: Date | null;
    lastSeenAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
  };
  authCredentials: {
    id: string;
    userId: string;
    accountId: string;
    providerId: string;
    password: string | null;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: Date | null;
    refreshTokenExpiresAt: Date | null;
    scope: string | null;
    createdAt: Date;
    updatedAt: Date;
  };
  authVerifications: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: Date;
    createdAt: Date;
    updatedAt: Date;
  };
  authTwoFactors: {
    id: string;
    userId: string;
    secret: string;
    backupCodes: string;
    verified: Generated<boolean>;
    failedVerificationCount: Generated<number>;
    lockedUntil: Date | null;
  };
  authPasskeys: {
    id: string;
    userId: string;
    name: string | null;
    publicKey: string;
    credentialId: string;
    counter: number;
    deviceType: string;
    backedUp: boolean;
    transports: string | null;
    aaguid: string | null;
    createdAt: Date | null;
    lastUsedAt: Date | null;
  };
  authOneTimeTokens: {
    tokenHash: Buffer;
    kind: 'reset' | 'sign_in' | 'welcome';
    userId: string;
    createdAt: Date;
    expiresAt: Date;
    usedAt: Date | null;
  };
  authGuesses: { subject: Buffer; tries: number; windowEndsAt: Date };
  authUsedCodes: { userId: string; codeHash: Buffer; usedAt: Date };
  authKnownDevices: { userId: string; deviceHash: Buffer; firstSeenAt: Date; lastSeenAt: Date };
  authViews: {
    id: string;
    sessionId: string;
    operatorId: string;
    viewedPartnerId: string;
    reason: string;
    startedAt: Date;
    endsAt: Date;
    endedAt: Date | null;
  };
}
