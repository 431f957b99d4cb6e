import { Button, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { Code, ConfirmDialog, Facts, FormError, Section, Status, Time, useNow } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { stateOf, type LinkDetail } from './link.tsx';
import { usersTexts } from '../users/texts.ts';
import { linksTexts } from './texts.ts';

/** Revoke and reissue, while they are possible. */
export function LinkActs({ link }: { link: LinkDetail }) {
  const t = useText(linksTexts);
  const can = useCan();
  const nowMs = useNow(10_000);
  const [asks, setAsks] = useState<'revoke' | 'reissue'>();
  const [reason, setReason] = useState('');
  const params = { linkId: link.linkId };
  const done = (message: string) => () => {
    setAsks(undefined);
    notifications.show({ message });
  };
  const revoke = useAct(
    (given: string, { idempotencyKey }) =>
      partnerApi.post('/partner/links/{linkId}/revoke', {
        params,
        body: given ? { reason: given } : {},
        idempotencyKey,
      }),
    { refresh: [['links']], onDone: done(t.revoked) },
  );
  const reissue = useAct(
    (_: undefined, { idempotencyKey }) =>
      partnerApi.post('/partner/links/{linkId}/reissue', { params, idempotencyKey }),
    { refresh: [['links']], onDone: done(t.reissued) },
  );
  const isOver = ['revoked', 'expired'].includes(stateOf(link, nowMs));
  if (!can('links:write') || isOver) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsks('reissue')}>
        {t.reissue}
      </Button>
      <Button variant="default" c="var(--bad)" onClick={() => setAsks('revoke')}>
        {t.revoke}
      </Button>
      <ConfirmDialog
        isOpen={asks === 'reissue'}
        onClose={() => setAsks(undefined)}
        title={t.reissueTitle}
        confirmLabel={t.reissue}
        onConfirm={() => reissue.mutate(undefined)}
        isBusy={reissue.isPending}
        error={reissue.error}
      >
        {t.reissueText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'revoke'}
        onClose={() => setAsks(undefined)}
        title={t.revokeTitle}
        confirmLabel={t.revoke}
        onConfirm={() => revoke.mutate(reason.trim())}
        isBusy={revoke.isPending}
        error={revoke.error}
        isDangerous
      >
        <Text mb="sm">{t.revokeText}</Text>
        <TextInput
          label={t.reason}
          description={t.reasonHelp}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}

/** Whether the identity can be verified, and the ticket that starts it. */
export function Readiness({ link }: { link: LinkDetail }) {
  const t = useText(linksTexts);
  const people = useText(usersTexts);
  const can = useCan();
  const nowMs = useNow(10_000);
  const params = { linkId: link.linkId };
  const readiness = useOne(
    ['links', link.linkId, 'readiness'],
    (signal) => partnerApi.get('/partner/links/{linkId}/cip/readiness', { params, signal }),
    { isEnabled: can('cip:read'), refetchIntervalMs: 10_000 },
  );
  const start = useAct(
    (_: undefined, { idempotencyKey }) =>
      partnerApi.post('/partner/links/{linkId}/cip/tickets', { params, idempotencyKey }),
    { refresh: [['links', link.linkId]] },
  );
  if (!readiness.data) return null;
  const { ready, missingFields, cipStatus } = readiness.data;
  const isOver = ['revoked', 'expired'].includes(stateOf(link, nowMs));
  return (
    <Section title={t.readiness}>
      <div className="card stack">
        <Facts
          items={[
            [t.userState, people.states[cipStatus] ?? cipStatus],
            ...(cipStatus === 'cip_verified'
              ? []
              : ([
                  [
                    t.status,
                    <Status key="ready" tone={ready ? 'good' : 'waiting'}>
                      {ready ? t.ready : t.notReady}
                    </Status>,
                  ],
                ] as [string, React.ReactNode][])),
            ...(missingFields.length > 0
              ? ([[t.missing, <code key="missing">{missingFields.join(', ')}</code>]] as [string, React.ReactNode][])
              : []),
          ]}
        />
        {start.data ? (
          <>
            <Text size="sm">
              {t.ticketText} <Time at={start.data.expiresAt} />
            </Text>
            <Code label={t.ticket} text={start.data.widgetUrl} />
          </>
        ) : (
          can('cip:write') &&
          ready &&
          !isOver &&
          cipStatus !== 'cip_verified' && (
            <Group>
              <Button variant="default" loading={start.isPending} onClick={() => start.mutate(undefined)}>
                {t.startTicket}
              </Button>
            </Group>
          )
        )}
        <FormError error={start.error} />
      </div>
    </Section>
  );
}
