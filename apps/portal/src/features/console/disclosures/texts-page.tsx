import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { DataTable, Status, Time, useGo } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OperatorName } from '../operator-name.tsx';
import { DisclosuresFrame } from './disclosures-frame.tsx';
import { disclosureTexts } from './texts.ts';

export type Version = AnswerOf<PortalPaths, '/operator/api/disclosure-texts', 'get'>['items'][number];

/** Whether a version may be shown in live, and why. */
export function ApprovalState({ version }: { version: Version }) {
  const t = useText(disclosureTexts);
  if (version.approvedAt) return <Status tone="good">{t.approved}</Status>;
  return version.needsApproval ? <Status tone="waiting">{t.waits}</Status> : <Status tone="off">{t.reviewed}</Status>;
}

/** The versions of the texts, and who approved them. */
export function TextsPage() {
  const t = useText(disclosureTexts);
  const go = useGo();
  const { data, error, refetch } = useOne(['disclosure-texts'], (signal) =>
    operatorApi.get('/operator/api/disclosure-texts', { signal }),
  );
  return (
    <DisclosuresFrame>
      <DataTable
        caption={t.texts}
        list={{ items: data?.items ?? [], isPending: !data && !error, error, reload: () => void refetch() }}
        rowKey={({ version }) => version}
        onOpen={({ version }) => go(`disclosures/texts/${version}`)}
        skeletonRows={3}
        columns={[
          { key: 'version', title: t.version, cell: ({ version }) => version },
          { key: 'language', title: t.language, cell: ({ language }) => t.languages[language] ?? language },
          {
            key: 'use',
            title: t.use,
            width: 120,
            cell: ({ isCurrent }) => (
              <Status tone={isCurrent ? 'info' : 'off'}>{isCurrent ? t.current : t.older}</Status>
            ),
          },
          { key: 'state', title: t.state, cell: (version) => <ApprovalState version={version} /> },
          { key: 'by', title: t.approvedBy, cell: ({ approvedBy }) => <OperatorName id={approvedBy} /> },
          { key: 'at', title: t.approvedAt, cell: ({ approvedAt }) => <Time at={approvedAt} format="date" /> },
        ]}
        empty={null}
      />
    </DisclosuresFrame>
  );
}
