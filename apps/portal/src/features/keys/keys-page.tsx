import { Button, Text } from '@mantine/core';
import { partnerApi } from '../../api/client.ts';
import { useCursorList, useOne } from '../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  Filters,
  GoTo,
  Icon,
  Page,
  Time,
  useFilters,
  useGo,
  useSearchState,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { CreateKey } from './create-key.tsx';
import { formTexts } from './form-texts.ts';
import { IpState, KeyChips } from './key-chips.tsx';
import type { Key } from './key.ts';
import { keysTexts } from './texts.ts';
import { UsageBars, useKeyUsage } from './usage-bars.tsx';
import './keys.css';

const STATES = ['active', 'disabled', 'expired', 'revoked'] as const;
const MAX_SCOPES_SHOWN = 2;

/** Every key of the environment; revoked ones stay, so that logs can name them. */
export function KeysPage() {
  const t = useText(keysTexts);
  const forms = useText(formTexts);
  const go = useGo();
  const can = useCan();
  const filters = useFilters(['state']);
  const [search, change] = useSearchState();
  const usageOf = useKeyUsage();
  const catalogue = useOne(['scopes'], (signal) => partnerApi.get('/partner/scopes', { signal }));
  const list = useCursorList<Key>(
    ['keys', 'list', filters.values],
    ({ query, signal }) => partnerApi.get('/partner/keys', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const accessOf = ({ scopes, template }: Key): string => {
    const named = template === null ? undefined : forms.templates[template]?.[0];
    if (named) return named;
    if (catalogue.data && scopes.length === catalogue.data.scopes.length) return t.everything;
    const shown = scopes.slice(0, MAX_SCOPES_SHOWN).join(', ');
    return scopes.length > MAX_SCOPES_SHOWN ? `${shown} ${t.scopesMore(scopes.length - MAX_SCOPES_SHOWN)}` : shown;
  };
  const create = can('keys:write') && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1' })}>
      {t.create}
    </Button>
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={GoTo} to="keys/safety" variant="default" leftSection={<Icon name="shield" size={16} />}>
            {t.safety}
          </Button>
          {create}
        </>
      }
    >
      <Filters
        state={filters}
        filters={[
          {
            kind: 'choice',
            name: 'state',
            label: t.state,
            options: STATES.map((value) => ({ value, label: t.chips[value] })),
          },
        ]}
      />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ keyId }) => keyId}
        onOpen={({ keyId }) => go(`keys/${keyId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          {
            key: 'name',
            title: t.name,
            cell: ({ name, masked }) => (
              <span className="key-name">
                {name}
                <code>{masked}</code>
              </span>
            ),
          },
          { key: 'state', title: t.state, cell: (key) => <KeyChips apiKey={key} /> },
          {
            key: 'access',
            title: t.access,
            cell: (key) => (
              <Text size="sm" span title={key.scopes.join(', ')}>
                {accessOf(key)}
              </Text>
            ),
          },
          {
            key: 'addresses',
            title: t.addresses,
            width: 116,
            cell: (key) => <IpState {...key} />,
          },
          {
            key: 'used',
            title: t.lastUsed,
            width: 150,
            cell: ({ lastUsed }) =>
              lastUsed ? (
                <span>
                  <Time at={lastUsed.at} format="relative" />
                  <Text size="xs" c="dimmed" component="span" display="block" title={lastUsed.route ?? undefined}>
                    {lastUsed.address}
                  </Text>
                </span>
              ) : (
                <Text c="dimmed" span>
                  {t.neverUsed}
                </Text>
              ),
          },
          { key: 'usage', title: t.days30, width: 146, cell: ({ keyId }) => <UsageBars days={usageOf(keyId)} /> },
          {
            key: 'expires',
            title: t.expires,
            width: 116,
            cell: ({ expiresAt }) =>
              expiresAt ? (
                <Time at={expiresAt} format="date" />
              ) : (
                <Text c="dimmed" span>
                  {t.never}
                </Text>
              ),
          },
        ]}
        empty={
          <EmptyState
            icon="key"
            title={t.emptyTitle}
            action={create}
            example={<pre className="key-example">{t.emptyExample}</pre>}
          >
            {t.emptyText}
          </EmptyState>
        }
      />
      <CreateKey isOpen={search['new'] === '1' && can('keys:write')} onClose={() => change({ new: undefined })} />
    </Page>
  );
}
