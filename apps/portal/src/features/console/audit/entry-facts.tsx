import { Stack, Text } from '@mantine/core';
import { Code, Facts, Id, prettyJson, Time } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Named, type AuditEntry } from './named.tsx';
import { consoleAuditTexts } from './texts.ts';

/** One entry, whole. */
export function EntryFacts({ entry }: { entry: AuditEntry }) {
  const t = useText(consoleAuditTexts);
  return (
    <Stack>
      <Facts
        items={[
          [t.time, <Time key="time" at={entry.timestamp} />],
          [t.number, entry.number],
          [t.actor, <Named key="actor" {...entry.actor} />],
          [t.subject, <Id key="subject" id={entry.subject.id} />],
          [t.request, entry.requestId ? <Id key="request" id={entry.requestId} /> : '–'],
          [t.address, entry.address ?? '–'],
        ]}
      />
      {Object.keys(entry.details).length > 0 ? (
        <Code text={prettyJson(entry.details)} label={t.details} />
      ) : (
        <Text c="dimmed">{t.noDetails}</Text>
      )}
      <Facts items={[[t.mac, <Id key="mac" id={entry.mac} />]]} />
    </Stack>
  );
}
