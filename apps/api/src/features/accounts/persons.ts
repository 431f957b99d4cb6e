import type { Deps } from '../../core/context.ts';
import { endSessionsOf } from './end-sessions.ts';
import { listPersons } from './person-queries.ts';

/** What a team shows of its people. */
export interface AccountPerson {
  userId: string;
  email: string;
  name: string;
  lastSignInAt: Date | null;
  hasSecondFactor: boolean;
  passkeys: number;
  hasTotp: boolean;
}

/** For the feature `team`, which does not know accounts: app.ts hands it over. */
export const openPersons = ({ system }: Pick<Deps, 'system'>) => ({
  /** Those of the ids (at most a team's) that there are. */
  async describe(userIds: readonly string[]): Promise<Map<string, AccountPerson>> {
    const rows = await listPersons(system.db, userIds);
    return new Map(
      rows.map((row) => [row.userId, { ...row, hasSecondFactor: row.hasTotp || row.passkeys > 0 }] as const),
    );
  },
  async endSessions(userId: string): Promise<void> {
    await system.transaction((trx) => endSessionsOf(trx, userId));
  },
});
