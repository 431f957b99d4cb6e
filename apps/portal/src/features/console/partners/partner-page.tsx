import { Anchor, Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { ConfirmDialog, ErrorState, Facts, GoTo, Id, Page, Status, Time, useParam } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { InviteOwner, ViewAs } from './partner-dialogs.tsx';
import { Contacts, Environments, GoLive, KeyPolicy, useGoLiveRequest } from './partner-settings.tsx';
import { partnersTexts } from './texts.ts';
import './partners.css';

export type PartnerDetail = AnswerOf<PortalPaths, '/operator/api/partners/{partnerId}', 'get'>;

export function PartnerPage() {
  const t = useText(partnersTexts);
  const partnerId = useParam('partnerId');
  const [open, setOpen] = useState<'invite' | 'view' | 'status'>();
  const close = (): void => setOpen(undefined);
  const { data, error, refetch } = useOne(['partners', partnerId], (signal) =>
    operatorApi.get('/operator/api/partners/{partnerId}', { params: { partnerId }, signal }),
  );
  const request = useGoLiveRequest(partnerId);
  const crumbs = [{ label: t.title, to: 'partners' }];
  if (!data || request === undefined)
    return (
      <Page title={error ? t.title : '…'} crumbs={crumbs}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={420} radius={8} />}
      </Page>
    );
  const isActive = data.status === 'active';
  return (
    <Page
      title={data.name}
      crumbs={crumbs}
      actions={
        <>
          <Button onClick={() => setOpen('invite')}>{t.invite}</Button>
          <Button variant="default" onClick={() => setOpen('view')}>
            {t.view}
          </Button>
          <Button variant="default" onClick={() => setOpen('status')}>
            {isActive ? t.suspend : t.resume}
          </Button>
        </>
      }
    >
      <section className="card">
        <Facts
          items={[
            [
              t.status,
              <Status key="s" tone={isActive ? 'good' : 'bad'}>
                {t[data.status]}
              </Status>,
            ],
            [t.slug, <code key="g">{data.slug}</code>],
            [t.id, <Id key="i" id={data.partnerId} isShort />],
            [t.live, <Time key="l" at={data.liveOpenedAt} />],
            [t.created, <Time key="c" at={data.createdAt} />],
          ]}
        />
        <nav className="partner-links" aria-label={data.name}>
          {(['operations', 'ledger', 'audit'] as const).map((page) => (
            <Anchor key={page} component={GoTo} to={`${page}?partnerId=${partnerId}`} size="sm">
              {t.places[page]}
            </Anchor>
          ))}
        </nav>
      </section>
      {request && <GoLive request={request} />}
      <Environments partner={data} />
      <KeyPolicy partner={data} />
      <Contacts partner={data} />
      <InviteOwner isOpen={open === 'invite'} onClose={close} partnerId={partnerId} />
      <ViewAs isOpen={open === 'view'} onClose={close} partner={data} />
      <StatusDialog isOpen={open === 'status'} onClose={close} partner={data} />
    </Page>
  );
}

function StatusDialog(props: { isOpen: boolean; onClose: () => void; partner: PartnerDetail }) {
  const { isOpen, onClose, partner } = props;
  const t = useText(partnersTexts);
  const { partnerId, slug } = partner;
  const verb = partner.status === 'active' ? 'suspend' : 'resume';
  const act = useAct(
    (input: { verb: 'suspend' | 'resume' }, { idempotencyKey }) =>
      operatorApi.post(
        `/operator/api/partners/{partnerId}/${input.verb}` as '/operator/api/partners/{partnerId}/resume',
        {
          params: { partnerId },
          idempotencyKey,
        },
      ),
    {
      refresh: [['partners'], ['overview']],
      onDone: () => {
        notifications.show({ message: t.changed });
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`${t[verb]}: ${partner.name}`}
      confirmLabel={t[verb]}
      wordToType={slug}
      isDangerous={verb === 'suspend'}
      onConfirm={() => act.mutate({ verb })}
      isBusy={act.isPending}
      error={act.error}
    >
      {verb === 'suspend' ? t.suspendText : t.resumeText}
    </ConfirmDialog>
  );
}
