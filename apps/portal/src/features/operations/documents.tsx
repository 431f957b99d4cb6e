import { Button, Text } from '@mantine/core';
import { portalApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { FormError, Icon, saveFile, Section, Time } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import type { History } from './operation.tsx';
import { operationsTexts } from './texts.ts';

type Kind = 'disclosure' | 'receipt';
type Format = 'pdf' | 'html';

/** What the sender was told, before paying and after, to be saved. */
export function Documents({ history }: { history: History }) {
  const t = useText(operationsTexts);
  const { operationId, documents } = history;
  const save = useAct(
    ({ kind, format }: { kind: Kind; format: Format }) =>
      portalApi.get('/portal/api/operations/{operationId}/documents/{kind}', {
        params: { operationId, kind },
        query: { format },
      }),
    {
      onDone: ({ fileName, contentType, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        saveFile(new Blob([bytes], { type: contentType }), fileName);
      },
    },
  );
  const rows: [Kind, string, string | null, string][] = [
    ['disclosure', t.disclosure, documents.disclosure, t.noDisclosure],
    ['receipt', t.receipt, documents.receipt, t.noReceipt],
  ];
  return (
    <Section title={t.documents}>
      <div className="card stack">
        <Text size="sm" c="dimmed">
          {t.documentsText}
        </Text>
        {rows.map(([kind, name, madeAt, none]) => (
          <div key={kind} className="document">
            <div>
              <div>{name}</div>
              <Text size="xs" c="dimmed" component="div">
                {madeAt ? <Time at={madeAt} /> : none}
              </Text>
            </div>
            {madeAt && (
              <span className="row">
                {(['pdf', 'html'] as const).map((format) => (
                  <Button
                    key={format}
                    size="xs"
                    variant="default"
                    aria-label={`${name}: ${format === 'pdf' ? t.asPdf : t.asPage}`}
                    leftSection={<Icon name="download" size={14} />}
                    loading={save.isPending && save.variables.kind === kind && save.variables.format === format}
                    onClick={() => save.mutate({ kind, format })}
                  >
                    {format === 'pdf' ? t.asPdf : t.asPage}
                  </Button>
                ))}
              </span>
            )}
          </div>
        ))}
        <FormError error={save.error} />
      </div>
    </Section>
  );
}
