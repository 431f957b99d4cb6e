import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { Code, Facts, FormError, GoTo, Icon, Id, Page, Section, Time, useParam } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { OperatorName } from '../operator-name.tsx';
import { Clocks } from './clocks.tsx';
import { DecideClaim } from './decide-claim.tsx';
import { claimsTexts } from './texts.ts';

export type Claim = AnswerOf<PortalPaths, '/operator/api/claims/{claimId}/open', 'post'>;

/** One claim. What was written of it comes only after somebody asks for it, and stays in this page alone. */
export function ClaimPage() {
  const t = useText(claimsTexts);
  const claimId = useParam('claimId');
  const [claim, setClaim] = useState<Claim>();
  const open = useAct(() => operatorApi.post('/operator/api/claims/{claimId}/open', { params: { claimId } }), {
    onDone: setClaim,
  });
  return (
    <Page
      title={claim ? (t.kinds[claim.kind] ?? t.claim) : t.open}
      lead={<Id id={claimId} />}
      crumbs={[{ label: t.title, to: 'claims' }]}
      actions={
        claim && (
          <Button variant="default" component={GoTo} to={`operations/${claim.operationId}`}>
            {t.operation}
          </Button>
        )
      }
    >
      {claim ? (
        <Opened claim={claim} onChange={setClaim} />
      ) : (
        <section className="card">
          <Stack maw={520}>
            <Text>{t.openText}</Text>
            <FormError error={open.error} />
            <div>
              <Button
                loading={open.isPending}
                leftSection={<Icon name="eye" size={16} />}
                onClick={() => open.mutate(undefined)}
              >
                {t.openNow}
              </Button>
            </div>
          </Stack>
        </section>
      )}
    </Page>
  );
}

function Opened({ claim, onChange }: { claim: Claim; onChange: (claim: Claim) => void }) {
  const t = useText(claimsTexts);
  const places = useText(environmentTexts);
  const { decision, remedy } = claim;
  return (
    <>
      {claim.next === null && (
        <Alert role="status" color="teal" icon={<Icon name="check" />}>
          {t.ended}
        </Alert>
      )}
      <section className="card">
        <Facts
          items={[
            [t.kind, t.kinds[claim.kind] ?? claim.kind],
            [t.environment, places[claim.environment]],
            [t.operation, <Id key="operation" id={claim.operationId} isShort />],
            [t.noticed, <Time key="noticed" at={claim.noticedAt} />],
            [t.openedBy, <OperatorName key="by" id={claim.openedBy} />],
            ...(decision
              ? ([
                  [t.decision, t.decisions[decision] ?? decision],
                  [t.remedy, remedy ? (t.remedies[remedy] ?? remedy) : t.noRemedy],
                ] as [string, string][])
              : []),
          ]}
        />
      </section>
      <Clocks claim={claim} onChange={onChange} />
      <Section title={t.says}>
        <div className="card claim-words">{claim.notice}</div>
      </Section>
      {claim.finding && (
        <Section title={t.finding}>
          <div className="card claim-words">{claim.finding}</div>
        </Section>
      )}
      {claim.explanation && (
        <Section title={t.explanation}>
          <Text c="dimmed" size="sm">
            {t.explanationText}
          </Text>
          <Code text={claim.explanation} label={t.explanation} />
        </Section>
      )}
      {!decision && <DecideClaim claim={claim} onDecided={onChange} />}
    </>
  );
}
