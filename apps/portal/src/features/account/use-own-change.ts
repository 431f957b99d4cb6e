import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { forgetAllTokens } from '../../api/access-token.ts';
import { useAttempt, type Attempt } from '../sign-in/use-attempt.ts';

/** A change of the account: this browser may have a new session afterwards, so everything is read anew. */
export function useOwnChange(declined = ''): Attempt & { refresh(said?: string): Promise<void> } {
  const queries = useQueryClient();
  const attempt = useAttempt(declined);
  return {
    ...attempt,
    async refresh(said) {
      forgetAllTokens();
      await queries.invalidateQueries();
      if (said) notifications.show({ message: said });
    },
  };
}
