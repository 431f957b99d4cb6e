import { Anchor } from '@mantine/core';
import { GoTo, Section, Timeline, type StatusTone } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { STATUS_TONES, type History } from './operation.tsx';
import { operationsTexts } from './texts.ts';

type Change = History['items'][number];

/** Every change, newest first: what it moved, who caused it, and the event that told it. */
export function OperationTimeline({ history, linkId }: { history: History | undefined; linkId: string }) {
  const t = useText(operationsTexts);
  const can = useCan();
  const entries = history?.items.map((change, index, all) => {
    const words = movesOf(change, all[index - 1], t);
    return {
      key: String(index),
      at: change.timestamp,
      title: words.length > 0 ? words.join(' · ') : index === 0 ? t.confirmed : (t.facts[change.fact] ?? t.noted),
      tone: toneOf(change, all[index - 1]),
      children: (
        <>
          <span>{t.actors[change.actor.startsWith('opr_') ? 'operator' : change.actor] ?? change.actor}</span>
          <code>{change.fact}</code>
          {change.eventType &&
            (can('webhooks:read') ? (
              <Anchor
                component={GoTo}
                to={`webhooks/deliveries?${new URLSearchParams({ linkId, eventType: change.eventType })}`}
                size="xs"
              >
                {change.eventType}
              </Anchor>
            ) : (
              <code>{change.eventType}</code>
            ))}
        </>
      ),
    };
  });
  return (
    <Section title={t.timeline}>
      <Timeline label={t.timeline} entries={entries?.toReversed()} />
    </Section>
  );
}

function movesOf(change: Change, before: Change | undefined, t: (typeof operationsTexts)['en']): string[] {
  if (!before) return [];
  const words: string[] = [];
  if (before.status !== change.status)
    words.push(`${t.statusMove}: ${(t.statuses[change.status] ?? change.status).toLowerCase()}`);
  if (before.fundingStatus !== change.fundingStatus)
    words.push(`${t.payment}: ${t.fundingStatuses[change.fundingStatus] ?? change.fundingStatus}`);
  if (before.payoutStatus !== change.payoutStatus)
    words.push(`${t.payout}: ${t.payoutStatuses[change.payoutStatus] ?? change.payoutStatus}`);
  return words;
}

const toneOf = (change: Change, before: Change | undefined): StatusTone =>
  !before || before.status !== change.status ? (STATUS_TONES[change.status] ?? 'off') : 'off';
