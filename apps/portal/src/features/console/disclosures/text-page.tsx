import { Alert, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { ConfirmDialog, ErrorState, Icon, Page, useParam } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ApprovalState } from './texts-page.tsx';
import { disclosureTexts } from './texts.ts';
import './disclosures.css';

/** The words of one version, to be read as they are before somebody approves them. */
export function TextPage() {
  const t = useText(disclosureTexts);
  const version = useParam('version');
  const [isAsking, setAsking] = useState(false);
  const { data, error, refetch } = useOne(['disclosure-texts', version], (signal) =>
    operatorApi.get('/operator/api/disclosure-texts/{version}', { params: { version }, signal }),
  );
  const approve = useAct(
    (params: { version: string }) => operatorApi.post('/operator/api/disclosure-texts/{version}/approve', { params }),
    {
      refresh: [['disclosure-texts']],
      onDone: () => {
        setAsking(false);
        notifications.show({ message: t.approvedNow(version) });
      },
    },
  );
  const canApprove = data && data.needsApproval && !data.approvedAt;
  return (
    <Page
      title={version}
      lead={data && <ApprovalState version={data} />}
      crumbs={[{ label: t.title, to: 'disclosures' }]}
      actions={canApprove && <Button onClick={() => setAsking(true)}>{t.approve}</Button>}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {canApprove && (
        <Alert color="yellow" icon={<Icon name="alert" />} title={t.waits}>
          {t.readText}
        </Alert>
      )}
      {data && (
        <>
          <Text c="dimmed" size="sm">
            {t.kept}
          </Text>
          <article className="card disclosure-words" lang={data.language}>
            <Words value={data.texts} />
          </article>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.approveTitle(version)}
        confirmLabel={t.approve}
        onConfirm={() => approve.mutate({ version })}
        isBusy={approve.isPending}
        error={approve.error}
        wordToType={version}
      >
        {t.approveText(version)}
      </ConfirmDialog>
    </Page>
  );
}

const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Every text of a tree of texts, under the names that the program has for them. */
function Words({ value }: { value: unknown }) {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string' && one.length < 24)) return <p>{value.join(', ')}</p>;
    return value.map((one, index) => <Words key={index} value={one} />);
  }
  if (typeof value !== 'object' || value === null) return <p>{String(value)}</p>;
  return (
    <dl>
      {Object.entries(value)
        .filter(([name]) => name !== 'version' && name !== 'language')
        .map(([name, one]) => (
          <div key={name}>
            <dt>{words(name)}</dt>
            <dd>
              <Words value={one} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
