import { Text } from '@mantine/core';
import { portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { GoTo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { keysTexts } from './texts.ts';

/** The team by id; undefined until it is known or when the person may not see it. */
export function useMembers() {
  const can = useCan();
  const members = useOne(['members'], (signal) => portalApi.get('/portal/api/members', { signal }), {
    isEnabled: can('team:read'),
  });
  return members.data && new Map(members.data.items.map((member) => [member.memberId, member]));
}

/** Whoever did it, by name where there is one: a member, another key, the operator. */
export function Creator({ id }: { id: string }) {
  const t = useText(keysTexts);
  const members = useMembers();
  if (id.startsWith('key_')) {
    return (
      <GoTo to={`keys/${id}`}>
        <code>{id}</code>
      </GoTo>
    );
  }
  if (!id.startsWith('mem_')) return <>{id}</>;
  const member = members?.get(id);
  if (member) return <>{member.name || member.email}</>;
  return (
    <>
      <code>{id}</code>
      {members && (
        <Text size="xs" c="var(--waiting)" component="span" display="block">
          {t.left}
        </Text>
      )}
    </>
  );
}
