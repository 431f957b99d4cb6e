import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import {
  ConfirmDialog,
  DataTable,
  EmptyState,
  Icon,
  Page,
  Status,
  Time,
  useSearchState,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OperatorDialog } from './operator-dialog.tsx';
import { operatorsTexts } from './texts.ts';

export type Operator = AnswerOf<PortalPaths, '/operator/api/operators', 'get'>['items'][number];

/** Who runs the platform, those of the past too. */
export function OperatorsPage() {
  const t = useText(operatorsTexts);
  const [search, change] = useSearchState();
  const [ending, setEnding] = useState<Operator>();
  const { data, error, refetch } = useOne(['operators'], (signal) =>
    operatorApi.get('/operator/api/operators', { signal }),
  );
  const linking = data?.items.find(({ operatorId }) => operatorId === search['link']);
  const close = (): void => change({ new: undefined, link: undefined });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1' })}>
          {t.add}
        </Button>
      }
    >
      <DataTable<Operator>
        caption={t.title}
        list={{ items: data?.items ?? [], isPending: !data, error: data ? null : error, reload: () => void refetch() }}
        rowKey={({ operatorId }) => operatorId}
        skeletonRows={3}
        columns={[
          {
            key: 'name',
            title: t.name,
            cell: ({ name, isSelf }) => (
              <span className="row">
                <strong>{name}</strong> {isSelf && <Status tone="info">{t.you}</Status>}
              </span>
            ),
          },
          {
            key: 'state',
            title: t.state,
            width: 130,
            cell: ({ disabledAt }) => (
              <Status tone={disabledAt ? 'off' : 'good'}>{disabledAt ? t.disabled : t.living}</Status>
            ),
          },
          { key: 'account', title: t.account, cell: (operator) => <Account operator={operator} /> },
          {
            key: 'lastSignIn',
            title: t.lastSignIn,
            width: 150,
            cell: ({ account }) => <Time at={account?.lastSignInAt} format="relative" />,
          },
          {
            key: 'created',
            title: t.created,
            width: 130,
            isHiddenOnPhone: true,
            cell: ({ createdAt }) => <Time at={createdAt} format="date" />,
          },
          {
            key: 'acts',
            title: '',
            cell: (operator) =>
              !operator.disabledAt && (
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t.linkFor(operator.name)}
                    onClick={() => change({ link: operator.operatorId })}
                  >
                    {t.link}
                  </Button>
                  <Button
                    variant="subtle"
                    color="red"
                    size="xs"
                    aria-label={t.disableFor(operator.name)}
                    onClick={() => setEnding(operator)}
                  >
                    {t.disable}
                  </Button>
                </Group>
              ),
          },
        ]}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
      />
      {(search['new'] === '1' || linking) && (
        <OperatorDialog key={linking?.operatorId ?? 'new'} operator={linking} onClose={close} />
      )}
      <Disable operator={ending} onClose={() => setEnding(undefined)} />
    </Page>
  );
}

function Account({ operator: { account } }: { operator: Operator }) {
  const t = useText(operatorsTexts);
  if (!account) return <span className="none">{t.noAccount}</span>;
  return (
    <span className="row">
      {account.email}
      {account.isDisabled && <Status tone="bad">{t.accountOff}</Status>}
      {!account.hasSecondFactor && <Status tone="waiting">{t.noFactor}</Status>}
    </span>
  );
}

function Disable({ operator, onClose }: { operator: Operator | undefined; onClose: () => void }) {
  const t = useText(operatorsTexts);
  const name = operator?.name ?? '';
  const disable = useAct(
    (operatorId: string) =>
      operatorApi.post('/operator/api/operators/{operatorId}/disable', { params: { operatorId } }),
    {
      refresh: [['operators']],
      onDone: (done) => {
        notifications.show({ message: t.disabledNow(done.name) });
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen={operator !== undefined}
      onClose={() => {
        disable.reset();
        onClose();
      }}
      title={t.disableTitle(name)}
      confirmLabel={t.disable}
      wordToType={name}
      isDangerous
      onConfirm={() => operator && disable.mutate(operator.operatorId)}
      isBusy={disable.isPending}
      error={disable.error}
    >
      {t.disableText(name)}
    </ConfirmDialog>
  );
}
