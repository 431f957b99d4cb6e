import { Alert, Button, Skeleton, Text } from '@mantine/core';
import { partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import {
  DataTable,
  ErrorState,
  Facts,
  GoTo,
  Icon,
  Id,
  Page,
  Section,
  Status,
  Time,
  useParam,
  useSearchState,
  type StatusTone,
} from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { Creator } from './creator.tsx';
import { EditKey } from './edit-key.tsx';
import { IpRules } from './ip-rules.tsx';
import { KeyActs } from './key-acts.tsx';
import { KeyChips } from './key-chips.tsx';
import { KeySummary } from './key-summary.tsx';
import { isRotating, type Key } from './key.ts';
import { RotateKey } from './rotate-key.tsx';
import { keysTexts } from './texts.ts';
import { UsageBars, useKeyUsage } from './usage-bars.tsx';
import './keys.css';

const TONES: Record<Key['secrets'][number]['status'], StatusTone> = {
  pending: 'waiting',
  active: 'good',
  retiring: 'info',
  ended: 'off',
};

/** One key: what it may, who uses it, and how it ends. */
export function KeyPage() {
  const t = useText(keysTexts);
  const keyId = useParam('keyId');
  const key = useOne(
    ['keys', 'one', keyId],
    (signal) => partnerApi.get('/partner/keys/{keyId}', { params: { keyId }, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const crumbs = [{ label: t.title, to: 'keys' }];
  if (key.data) return <OneKey apiKey={key.data} crumbs={crumbs} />;
  return (
    <Page title={keyId} crumbs={crumbs}>
      {key.error ? (
        <ErrorState error={key.error} onRetry={() => void key.refetch()} />
      ) : (
        <Skeleton height={520} aria-busy="true" />
      )}
    </Page>
  );
}

function OneKey({ apiKey, crumbs }: { apiKey: Key; crumbs: { label: string; to: string }[] }) {
  const t = useText(keysTexts);
  const can = useCan();
  const [search, change] = useSearchState();
  const usage = useKeyUsage(apiKey.keyId)(apiKey.keyId);
  const formats = useFormats();
  const isOpen = can('keys:write') && apiKey.state !== 'revoked';
  const isInRotation = isRotating(apiKey);
  const sum = (of: 'count' | 'errors'): string =>
    formats.number((usage ?? []).reduce((total, day) => total + day[of], 0));
  return (
    <Page
      title={apiKey.name}
      crumbs={crumbs}
      lead={<KeyChips apiKey={apiKey} />}
      actions={
        can('keys:write') && (
          <>
            {isOpen && (
              <>
                <Button variant="default" onClick={() => change({ edit: 'key' })}>
                  {t.edit}
                </Button>
                {isInRotation ? (
                  <Button component={GoTo} to={`keys/${apiKey.keyId}/rotation`}>
                    {t.openRotation}
                  </Button>
                ) : (
                  apiKey.state !== 'expired' && <Button onClick={() => change({ rotate: '1' })}>{t.rotate}</Button>
                )}
              </>
            )}
            {/* Stays when the key is revoked: it tells when that was in force. */}
            <KeyActs apiKey={apiKey} />
          </>
        )
      }
    >
      {apiKey.seenInUrlAt && apiKey.state !== 'revoked' && (
        <Alert color="red" icon={<Icon name="alert" />}>
          {t.exposedText} <Time at={apiKey.seenInUrlAt} />
        </Alert>
      )}
      <div className="card key-use">
        <div>
          <Text size="xs" c="dimmed">
            {t.usageTitle}
          </Text>
          <Text size="sm">{t.usageShort(sum('count'), sum('errors'))}</Text>
        </div>
        <UsageBars days={usage} width={360} height={44} />
        <GoTo to={`logs?keyId=${apiKey.keyId}`}>{t.usageLogs}</GoTo>
      </div>
      <KeyFacts apiKey={apiKey} />
      <Section title={t.rules}>
        <KeySummary
          inWords={{
            ...apiKey,
            caps: {
              perTransfer: String(apiKey.amountCaps?.perTransfer ?? ''),
              perDay: String(apiKey.amountCaps?.perDay ?? ''),
              perMonth: String(apiKey.amountCaps?.perMonth ?? ''),
            },
          }}
        />
      </Section>
      <IpRules apiKey={apiKey} isChangeable={isOpen} />
      <Secrets apiKey={apiKey} isInRotation={isInRotation} />
      <EditKey
        apiKey={apiKey}
        isOpen={search['edit'] === 'key' && isOpen}
        onClose={() => change({ edit: undefined })}
      />
      <RotateKey
        apiKey={apiKey}
        isOpen={search['rotate'] === '1' && isOpen && !isInRotation}
        onClose={() => change({ rotate: undefined })}
      />
    </Page>
  );
}

function KeyFacts({ apiKey }: { apiKey: Key }) {
  const t = useText(keysTexts);
  const { lastUsed } = apiKey;
  return (
    <Facts
      items={[
        [t.masked, <code key="masked">{apiKey.masked}</code>],
        [t.id, <Id key="id" id={apiKey.keyId} isShort />],
        [t.lastUsed, lastUsed ? <Time key="used" at={lastUsed.at} format="relative" /> : t.neverUsed],
        ...(lastUsed
          ? ([
              [t.lastAddress, <code key="address">{lastUsed.address ?? '–'}</code>],
              [t.lastRoute, <code key="route">{lastUsed.route ?? '–'}</code>],
              [t.lastAgent, lastUsed.userAgent ?? '–'],
            ] as [string, React.ReactNode][])
          : []),
        [t.createdBy, <Creator key="by" id={apiKey.createdBy} />],
        [t.createdAt, <Time key="at" at={apiKey.createdAt} />],
        ...(apiKey.note ? ([[t.note, apiKey.note]] as [string, React.ReactNode][]) : []),
        ...(apiKey.revokedAt
          ? ([
              [t.chips.revoked, <Time key="revoked" at={apiKey.revokedAt} />],
              [t.revokedBy, apiKey.revokedBy ? <Creator key="revoker" id={apiKey.revokedBy} /> : '–'],
              [t.reason, apiKey.revokeReason ?? '–'],
            ] as [string, React.ReactNode][])
          : []),
      ]}
    />
  );
}

function Secrets({ apiKey, isInRotation }: { apiKey: Key; isInRotation: boolean }) {
  const t = useText(keysTexts);
  const formats = useFormats();
  return (
    <Section
      title={t.secretsTitle}
      actions={
        !isInRotation && apiKey.secrets.length > 1 && <GoTo to={`keys/${apiKey.keyId}/rotation`}>{t.lastRotation}</GoTo>
      }
    >
      <DataTable
        caption={t.secretsTitle}
        list={{ items: apiKey.secrets, isPending: false, error: null }}
        rowKey={({ secretId }) => secretId}
        empty={null}
        columns={[
          { key: 'masked', title: t.masked, cell: ({ masked }) => <code>{masked}</code> },
          {
            key: 'status',
            title: t.state,
            cell: ({ status }) => <Status tone={TONES[status]}>{t.secretStatus[status]}</Status>,
          },
          {
            key: 'first',
            title: t.firstUsed,
            isHiddenOnPhone: true,
            cell: ({ firstUsedAt }) => <Time at={firstUsedAt} format="date" />,
          },
          { key: 'last', title: t.lastUsed, cell: ({ lastUsedAt }) => <Time at={lastUsedAt} format="relative" /> },
          { key: 'end', title: t.ends, cell: ({ endsAt, endedAt }) => <Time at={endedAt ?? endsAt} format="date" /> },
          { key: 'uses', title: t.uses, align: 'end', cell: ({ uses }) => formats.number(uses) },
        ]}
      />
    </Section>
  );
}
