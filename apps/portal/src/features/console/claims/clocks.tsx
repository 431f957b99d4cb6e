import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { ConfirmDialog, DataTable, Section, Status, Time, useNow } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Claim } from './claim-page.tsx';
import { claimsTexts } from './texts.ts';
import './claims.css';

type Mark = 'reported' | 'corrected';
interface Clock {
  name: string;
  due: string | null;
  done: string | null;
  /** What stops it by hand. */
  mark?: Mark;
}

/** The three clocks of a claim, and what stops them. */
export function Clocks({ claim, onChange }: { claim: Claim; onChange: (claim: Claim) => void }) {
  const t = useText(claimsTexts);
  const [asking, setAsking] = useState<Mark>();
  const { claimId } = claim;
  const mark = useAct(
    (step: Mark) => operatorApi.post(`/operator/api/claims/{claimId}/${step}`, { params: { claimId } }),
    {
      refresh: [['claims'], ['overview']],
      onDone: (_, step) => {
        notifications.show({ message: t.marked });
        setAsking(undefined);
        onChange(withMark(claim, step));
      },
    },
  );
  const clocks: Clock[] = [
    { name: t.investigation, due: claim.decideBy, done: claim.decidedAt },
    { name: t.correction, due: claim.correctBy, done: claim.correctedAt, mark: 'corrected' },
    { name: t.report, due: claim.reportBy, done: claim.reportedAt, mark: 'reported' },
  ];
  const ask = (step: Mark): void => {
    mark.reset();
    setAsking(step);
  };
  return (
    <Section title={t.clocks}>
      <DataTable<Clock>
        caption={t.clocks}
        list={{ items: clocks, isPending: false, error: null }}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: t.step, cell: ({ name }) => name },
          {
            key: 'state',
            title: t.due,
            cell: (clock) => <ClockState clock={clock} isDecided={claim.decidedAt !== null} />,
          },
          {
            key: 'act',
            title: '',
            align: 'end',
            cell: ({ mark: step, due, done }) =>
              step &&
              due &&
              !done && (
                <Button size="xs" variant="default" onClick={() => ask(step)}>
                  {step === 'reported' ? t.markReported : t.markCorrected}
                </Button>
              ),
          },
        ]}
        empty={null}
      />
      <ConfirmDialog
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking ? t.markTitle[asking]! : ''}
        confirmLabel={asking === 'corrected' ? t.markCorrected : t.markReported}
        onConfirm={() => asking && mark.mutate(asking)}
        isBusy={mark.isPending}
        error={mark.error}
      >
        {asking && t.markText[asking]}
      </ConfirmDialog>
    </Section>
  );
}

function ClockState({ clock: { due, done }, isDecided }: { clock: Clock; isDecided: boolean }) {
  const t = useText(claimsTexts);
  const nowMs = useNow(10_000);
  if (done)
    return (
      <span className="row">
        <Status tone="good">{t.doneAt}</Status> <Time at={done} />
      </span>
    );
  if (!due) return <span className="none">{isDecided ? t.notNeeded : t.afterDecision}</span>;
  return (
    <span className="row">
      {Date.parse(due) < nowMs && <Status tone="bad">{t.overdue}</Status>}
      <Time at={due} format="relative" /> · <Time at={due} format="date" />
    </span>
  );
}

/** The answer of a mark holds no claim, and opening it again would be another entry of the trail. */
function withMark(claim: Claim, step: Mark): Claim {
  const at = new Date().toISOString();
  const marked = { ...claim, ...(step === 'reported' ? { reportedAt: at } : { correctedAt: at }) };
  const isDone = marked.reportedAt !== null && (marked.correctBy === null || marked.correctedAt !== null);
  return isDone ? { ...marked, next: null } : marked;
}
