import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DataTable, Section } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { RevealDialog, ShownFor, useReveal } from './reveal.tsx';
import { usersTexts } from './texts.ts';
import { isGone, type UserDetail } from './user-state.tsx';

/** What is known, masked, with the way to see it in clear for a reason. */
export function PersonalData({ user }: { user: UserDetail }) {
  const t = useText(usersTexts);
  const can = useCan();
  const [isAsking, setAsking] = useState(false);
  const reveal = useReveal(user.userId);
  if (user.erasedAt || user.restrictedAt) {
    return (
      <Section title={t.data}>
        <Text c="dimmed">{user.erasedAt ? t.gone : t.hidden}</Text>
      </Section>
    );
  }
  const { values } = reveal;
  return (
    <Section
      title={t.data}
      actions={
        can('users:reveal') &&
        !isGone(user) &&
        user.units.length > 0 && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t.reveal}
          </Button>
        )
      }
    >
      {values && <ShownFor leftSeconds={reveal.leftSeconds} onHide={reveal.hide} />}
      <DataTable
        caption={t.data}
        list={{ items: user.units, isPending: false, error: null }}
        rowKey={({ field }) => field}
        columns={[
          { key: 'field', title: t.field, width: 180, cell: ({ field }) => t.fields[field] ?? field },
          {
            key: 'value',
            title: t.value,
            cell: ({ field, value }) => (
              <Value
                field={field}
                value={values?.has(field) ? values.get(field) : value}
                isClear={values?.has(field) ?? false}
              />
            ),
          },
          {
            key: 'source',
            title: t.source,
            width: 170,
            isHiddenOnPhone: true,
            cell: ({ source }) => t.sources[source] ?? source,
          },
        ]}
        empty={
          <Text c="dimmed" size="sm">
            {t.noData}
          </Text>
        }
      />
      <RevealDialog user={user} isOpen={isAsking} onClose={() => setAsking(false)} onShow={reveal.show} />
    </Section>
  );
}

function Value({ field, value, isClear }: { field: string; value: unknown; isClear: boolean }): ReactNode {
  const t = useText(usersTexts);
  if (value === null) return <span className="none">{t.none}</span>;
  if (field === 'idImage')
    return isClear && typeof value === 'string' && value.startsWith('data:image/') ? (
      <img className="id-image" src={value} alt={t.image} />
    ) : (
      t.stored
    );
  return <span className={isClear ? 'in-clear' : undefined}>{inWords(value)}</span>;
}

/** An address or an account in a line. */
function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .filter((part) => part !== null && part !== '')
    .map((part) => inWords(part))
    .join(' · ');
}
