import { Button, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { EmptyState, ErrorState, FormError, GoTo, Page, Section, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, usePlace } from '../../session/use-place.ts';
import { MANY_KEYS, type Finding, type FindingKind } from './judge-safety.ts';
import { inDays, type Key } from './key.ts';
import { safetyTexts } from './safety-texts.ts';
import { keysTexts } from './texts.ts';
import { useSafety } from './use-safety.ts';
import './keys.css';

/** What a look over all working keys finds, by kind, each with its fix. */
export function SafetyPage() {
  const t = useText(safetyTexts);
  const texts = useText(keysTexts);
  const { mode } = usePlace();
  const { safety, error, reload } = useSafety();
  const byKind = [...Map.groupBy(safety?.findings ?? [], ({ kind }) => kind)];
  return (
    <Page
      title={t.title}
      crumbs={[{ label: texts.title, to: 'keys' }]}
      lead={`${t.lead} ${mode === 'live' ? t.live : t.test}`}
    >
      {error && !safety ? (
        <ErrorState error={error} onRetry={reload} />
      ) : !safety ? (
        <Skeleton height={360} aria-busy="true" />
      ) : safety.findings.length === 0 ? (
        <EmptyState icon="shield" title={safety.keys === 0 ? t.noKeys : t.allGood}>
          {safety.keys === 0 ? texts.emptyText : t.allGoodText(safety.keys)}
        </EmptyState>
      ) : (
        byKind.map(([kind, findings]) => (
          <Section key={kind} title={`${t.kinds[kind]} (${findings.length})`}>
            {kind !== 'unusedScopes' && (
              <Text size="sm" c="dimmed" mt={-6}>
                {t.whys[kind]}
              </Text>
            )}
            <div className="findings">
              {findings.map((finding) => (
                <FindingRow
                  key={finding.key?.keyId ?? kind}
                  finding={finding}
                  days={safety.routeDays}
                  count={safety.keys}
                />
              ))}
            </div>
          </Section>
        ))
      )}
      {safety?.isPartial && <Text c="dimmed">{t.partial(safety.keys)}</Text>}
      {safety && !safety.hasRoutes && <Text c="dimmed">{t.noScopeData}</Text>}
    </Page>
  );
}

function FindingRow({ finding, days, count }: { finding: Finding; days: number; count: number }) {
  const t = useText(safetyTexts);
  const can = useCan();
  const { key, unusedScopes } = finding;
  if (!key) {
    return (
      <div className="finding">
        <Text size="sm">{t.tooManyWhat(count, MANY_KEYS)}</Text>
        <Button component={GoTo} to="keys?state=active" size="xs" variant="default">
          {t.fixes.tooMany}
        </Button>
      </div>
    );
  }
  return (
    <div className="finding">
      <div>
        <GoTo to={`keys/${key.keyId}`}>{key.name}</GoTo> <code>{key.masked}</code>
        {unusedScopes && (
          <Text size="sm" c="dimmed">
            {t.unusedWhy(unusedScopes.join(', '), days)}
          </Text>
        )}
      </div>
      {can('keys:write') && <Fix finding={finding} apiKey={key} />}
    </div>
  );
}

type Direct = Exclude<FindingKind, 'creatorLeft' | 'tooMany'>;

/** One press sets it right; what cannot be decided here leads to where it is. */
function Fix({ finding, apiKey }: { finding: Finding; apiKey: Key }) {
  const t = useText(safetyTexts);
  const go = useGo();
  const { kind } = finding;
  const fix = useAct(
    (_: void, { idempotencyKey }) => fixKey(kind as Direct, apiKey, finding.unusedScopes ?? [], idempotencyKey),
    {
      refresh: [['keys']],
      onDone(isDone) {
        if (isDone) notifications.show({ message: t.fixed[kind as Direct](apiKey.name) });
        else go(`keys/${apiKey.keyId}?edit=addresses`);
      },
    },
  );
  if (kind === 'creatorLeft' || kind === 'tooMany') {
    return (
      <Button component={GoTo} to={`keys/${apiKey.keyId}?rotate=1`} size="xs" variant="default">
        {t.fixes[kind]}
      </Button>
    );
  }
  const label = kind === 'noIpRules' && !apiKey.lastUsed ? t.nameAddresses : t.fixes[kind];
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        loading={fix.isPending}
        aria-label={`${label}: ${apiKey.name}`}
        onClick={() => fix.mutate()}
      >
        {label}
      </Button>
      <FormError error={fix.error} />
    </div>
  );
}

/** False: nothing could be done without a decision. */
async function fixKey(kind: Direct, key: Key, unusedScopes: string[], idempotencyKey: string): Promise<boolean> {
  const params = { keyId: key.keyId };
  if (kind === 'idle') {
    await partnerApi.post('/partner/keys/{keyId}/disable', { params, body: {}, idempotencyKey });
    return true;
  }
  const body = await changeFor(kind, key, unusedScopes);
  if (!body) return false;
  await partnerApi.patch('/partner/keys/{keyId}', { params, body: body as never, idempotencyKey });
  return true;
}

async function changeFor(kind: Exclude<Direct, 'idle'>, key: Key, unusedScopes: string[]): Promise<object | undefined> {
  if (kind === 'noExpiry') return { expiresAt: inDays(90) };
  if (kind === 'unusedScopes') {
    const scopes = key.scopes.filter((scope) => !unusedScopes.includes(scope));
    return scopes.length === 0 ? undefined : { scopes };
  }
  const { ipRules } = await partnerApi.get('/partner/keys/{keyId}/ip-suggestions', { params: { keyId: key.keyId } });
  return ipRules.length === 0 ? undefined : { ipRules, isIpObserveOnly: true };
}
