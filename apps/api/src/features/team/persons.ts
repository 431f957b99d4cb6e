/** What the accounts know of a person that a team shows. */
export interface Person {
  userId: string;
  email: string;
  name: string;
  lastSignInAt: Date | null;
  /** May pass a second factor: a passkey, or codes. */
  hasSecondFactor: boolean;
  passkeys: number;
  hasTotp: boolean;
}

/** Handed over where the application is put together, so that neither accounts nor teams know each other. */
export interface Persons {
  /** Those of the ids that there are. */
  describe(userIds: readonly string[]): Promise<Map<string, Person>>;
  /** Ends every session of a person, at once. */
  endSessions(userId: string): Promise<void>;
}
