import { Alert, Anchor } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { Code, ErrorState, Facts, Icon, Section, Status, Time } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OperatorName } from '../operator-name.tsx';
import { adaptersTexts } from './texts.ts';

const IMPORT = 'npm run --silent operator -- screening import <folder> --as <operator>';

/** Which sanctions list is in force; importing one is a command's. */
export function ScreeningList() {
  const t = useText(adaptersTexts);
  const formats = useFormats();
  const { data, error, refetch } = useOne(['screening'], (signal) =>
    operatorApi.get('/operator/api/screening', { signal }),
  );
  const list = data?.list;
  return (
    <Section
      title={t.list}
      actions={
        <Anchor href="/docs/screening" size="sm">
          {t.aboutList}
        </Anchor>
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {(list === null || list?.isOld) && (
        <>
          <Alert color="red" icon={<Icon name="alert" />} title={list ? t.old : t.noList}>
            {list ? t.oldText : t.noListText}
          </Alert>
          <Code text={IMPORT} label={t.aboutList} />
        </>
      )}
      {list !== null && !error && (
        <section className="card">
          <Facts
            items={[
              [
                t.state,
                list ? <Status tone={list.isOld ? 'bad' : 'good'}>{list.isOld ? t.stale : t.fresh}</Status> : '…',
              ],
              [t.version, list?.version ?? '…'],
              [t.entries, list ? formats.number(list.entries) : '…'],
              [t.aliases, list ? formats.number(list.aliases) : '…'],
              [t.changed, list ? formats.number(list.changed) : '…'],
              [t.imported, <Time key="imported" at={list?.importedAt} />],
              [t.importedBy, list ? <OperatorName id={list.importedBy} /> : '…'],
              [t.seen, <Time key="seen" at={list?.seenAt} format="relative" />],
            ]}
          />
        </section>
      )}
    </Section>
  );
}
