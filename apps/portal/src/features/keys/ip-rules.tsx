import { Alert, Button, Group, Radio, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import {
  ConfirmDialog,
  DataTable,
  DetailDrawer,
  FormActions,
  FormError,
  Icon,
  Section,
  Status,
  Time,
  useSearchState,
} from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { formTexts } from './form-texts.ts';
import { IpRulesField, networksIn } from './ip-rules-field.tsx';
import type { Key, Suggestions } from './key.ts';
import { keysTexts } from './texts.ts';

/** Changes the addresses of a key. */
function useIpRules(keyId: string, onDone: () => void) {
  const t = useText(keysTexts);
  return useAct(
    (body: { ipRules?: string[]; isIpObserveOnly?: boolean }, { idempotencyKey }) =>
      partnerApi.patch('/partner/keys/{keyId}', { params: { keyId }, body, idempotencyKey }),
    {
      refresh: [['keys']],
      onDone() {
        notifications.show({ message: t.saved });
        onDone();
      },
    },
  );
}

/** The addresses that count, what observing has found, and the way to the editor. */
export function IpRules({ apiKey, isChangeable }: { apiKey: Key; isChangeable: boolean }) {
  const t = useText(formTexts);
  const texts = useText(keysTexts);
  const formats = useFormats();
  const [search, change] = useSearchState();
  const [isAsking, setAsking] = useState(false);
  const { ipRules, isIpObserveOnly, wouldHaveBlocked } = apiKey;
  const enforce = useIpRules(apiKey.keyId, () => setAsking(false));
  const count = formats.number(wouldHaveBlocked.count);
  return (
    <Section
      title={texts.ipTitle}
      actions={
        isChangeable && (
          <>
            {ipRules.length > 0 && isIpObserveOnly && (
              <Button size="xs" variant="default" onClick={() => setAsking(true)}>
                {t.ipEnforce}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => change({ edit: 'addresses' })}>
              {t.ipEdit}
            </Button>
          </>
        )
      }
    >
      {ipRules.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.ipNone}
        </Text>
      ) : (
        <Group gap="xs">
          <Status tone={isIpObserveOnly ? 'waiting' : 'good'}>
            {isIpObserveOnly ? texts.observing : texts.enforced}
          </Status>
          {ipRules.map((rule) => (
            <code key={rule}>{rule}</code>
          ))}
        </Group>
      )}
      {ipRules.length > 0 && isIpObserveOnly && (
        <Text size="sm" c={wouldHaveBlocked.count > 0 ? 'var(--waiting)' : 'dimmed'}>
          {wouldHaveBlocked.count > 0 ? t.ipWould(count) : t.ipWouldNone}
          {wouldHaveBlocked.lastAddress && (
            <>
              {'. '}
              {t.ipLastOutside} <code>{wouldHaveBlocked.lastAddress}</code>
            </>
          )}
        </Text>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.ipEnforceTitle}
        confirmLabel={t.ipEnforce}
        onConfirm={() => enforce.mutate({ isIpObserveOnly: false })}
        isBusy={enforce.isPending}
        error={enforce.error}
        isDangerous
      >
        {t.ipEnforceText(count)}
      </ConfirmDialog>
      <DetailDrawer
        title={t.ipEdit}
        isOpen={search['edit'] === 'addresses' && isChangeable}
        onClose={() => change({ edit: undefined })}
      >
        <IpEditor apiKey={apiKey} onClose={() => change({ edit: undefined })} />
      </DetailDrawer>
    </Section>
  );
}

/** Begins from the key as it stands when the drawer opens. */
function IpEditor({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const t = useText(formTexts);
  const texts = useText(keysTexts);
  const { keyId } = apiKey;
  const [rules, setRules] = useState(apiKey.ipRules);
  const [typed, setTyped] = useState('');
  const [mode, setMode] = useState<string>(
    apiKey.isIpObserveOnly || apiKey.ipRules.length === 0 ? 'observe' : 'refuse',
  );
  const save = useIpRules(keyId, onClose);
  const suggestions = useOne(['keys', 'ip-suggestions', keyId], (signal) =>
    partnerApi.get('/partner/keys/{keyId}/ip-suggestions', { params: { keyId }, signal }),
  );
  const add = (more: string[]): void => setRules([...new Set([...rules, ...more])]);
  // What the list stood for when it was read is known; a rule added since covers exactly itself.
  const isCovered = (item: Suggestions['items'][number]): boolean =>
    rules.includes(item.rule) ||
    (item.isCovered && apiKey.ipRules.length > 0 && apiKey.ipRules.every((rule) => rules.includes(rule)));
  const outside = (suggestions.data?.items ?? []).filter((item) => !isCovered(item)).length;
  return (
    <form
      className="stack"
      style={{ gap: 20 }}
      onSubmit={(event) => {
        event.preventDefault();
        const all = [...new Set([...rules, ...networksIn(typed)])];
        setRules(all);
        setTyped('');
        save.mutate({ ipRules: all, isIpObserveOnly: all.length > 0 && mode === 'observe' });
      }}
    >
      <IpRulesField
        value={rules}
        onChange={setRules}
        typed={typed}
        onType={setTyped}
        problems={save.error?.details ?? []}
      />
      <Suggested suggestions={suggestions.data} isCovered={isCovered} onAdd={add} />
      {(rules.length > 0 || typed.trim() !== '') && (
        <Radio.Group label={t.ipMode} value={mode} onChange={setMode}>
          <Group mt={6}>
            <Radio value="observe" label={t.ipCount} />
            <Radio value="refuse" label={t.ipRefuse} />
          </Group>
        </Radio.Group>
      )}
      {rules.length > 0 && mode === 'refuse' && outside > 0 && (
        <Alert color="yellow" icon={<Icon name="alert" />} role="status">
          {t.ipLocksOut(outside)}
        </Alert>
      )}
      <FormError
        error={save.error}
        fields={(save.error?.details ?? []).map(({ path }) => path).filter((path) => path.startsWith('ipRules'))}
      />
      <FormActions submitLabel={texts.save} isBusy={save.isPending} onCancel={onClose} />
    </form>
  );
}

function Suggested(props: {
  suggestions: Suggestions | undefined;
  isCovered: (item: Suggestions['items'][number]) => boolean;
  onAdd: (rules: string[]) => void;
}) {
  const { suggestions, isCovered, onAdd } = props;
  const t = useText(formTexts);
  const formats = useFormats();
  if (!suggestions) return <Skeleton height={90} />;
  const missing = suggestions.items.filter((item) => !isCovered(item)).map(({ rule }) => rule);
  return (
    <section className="stack">
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t.ipSuggestions}
        </Text>
        {missing.length > 1 && (
          <Button size="compact-xs" variant="default" onClick={() => onAdd(missing)}>
            {t.ipUseAll}
          </Button>
        )}
      </Group>
      {suggestions.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.ipNoTraffic}
        </Text>
      ) : (
        <DataTable
          caption={t.ipSuggestions}
          list={{ items: suggestions.items, isPending: false, error: null }}
          rowKey={({ rule }) => rule}
          empty={null}
          columns={[
            { key: 'rule', title: t.ipNetwork, cell: ({ rule }) => <code>{rule}</code> },
            { key: 'uses', title: t.ipCalls, align: 'end', cell: ({ uses }) => formats.number(uses) },
            { key: 'last', title: t.ipLast, cell: ({ lastUsedAt }) => <Time at={lastUsedAt} format="relative" /> },
            {
              key: 'add',
              title: '',
              align: 'end',
              cell: (item) =>
                isCovered(item) ? (
                  <Status tone="good">{t.ipCovered}</Status>
                ) : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${t.ipUse} ${item.rule}`}
                    onClick={() => onAdd([item.rule])}
                  >
                    {t.ipUse}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {!suggestions.isComplete && (
        <Text size="xs" c="dimmed">
          {t.ipSuggestionsIncomplete}
        </Text>
      )}
    </section>
  );
}
