import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { docsOf } from '../../api/api-error.ts';
import { partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { Code, Facts, GoTo, Icon, Id, prettyJson, Status, Time } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { curlOf } from './curl-of.ts';
import { useKeyNames, type RequestDetail } from './log-queries.ts';
import { toneOf } from './tone-of.ts';
import { logsTexts } from './texts.ts';

/** Where the page of an object is, by the prefix of its id. */
const PAGES: Record<string, string> = { link: 'links', op: 'operations', user: 'users', key: 'keys', ep: 'webhooks' };

const pageOf = (objectId: string): string | undefined => {
  const page = PAGES[objectId.split('_', 1)[0]!];
  return page && `${page}/${objectId}`;
};

/** Acts of a request are written within it; a little more for slow ones. */
function auditOf({ keyId, timestamp, durationMs }: RequestDetail): string {
  const at = Date.parse(timestamp);
  const iso = (ms: number): string => new Date(ms).toISOString();
  return `audit?${new URLSearchParams({ actor: keyId, from: iso(at - durationMs - 2_000), to: iso(at + 2_000) })}`;
}

/** One request: figures, body, where it leads, and itself as a command. */
export function RequestView({ request }: { request: RequestDetail }) {
  const t = useText(logsTexts);
  const formats = useFormats();
  const nameOf = useKeyNames();
  const { code, objectId, idempotencyKey } = request;
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <Status tone={toneOf(request.status)}>{String(request.status)}</Status>
        {code && (
          <>
            <code>{code}</code>
            <Anchor href={docsOf(code)} size="sm">
              {t.docs}
            </Anchor>
          </>
        )}
      </Group>
      {request.isReplay && (
        <Alert color="blue" icon={<Icon name="info" />}>
          {t.replay}
        </Alert>
      )}
      {request.errorPaths.length > 0 && (
        <Text size="sm">
          {t.refused}: <code>{request.errorPaths.join(', ')}</code>
        </Text>
      )}
      <Facts
        items={[
          [t.time, <Time key="time" at={request.timestamp} />],
          [t.latency, formats.duration(request.durationMs)],
          [
            t.key,
            <GoTo key="key" to={`keys/${request.keyId}`}>
              {nameOf(request.keyId)}
            </GoTo>,
          ],
          [t.secret, <code key="secret">{request.secretId}</code>],
          [t.address, <code key="address">{request.address}</code>],
          [t.userAgent, request.userAgent || '–'],
          [t.requestId, <Id key="id" id={request.requestId} isShort />],
          [t.idempotencyKey, idempotencyKey ? <Id key="key" id={idempotencyKey} isShort /> : '–'],
        ]}
      />
      <Part title={t.links}>
        <Group gap="md">
          {objectId && pageOf(objectId) && <GoTo to={pageOf(objectId)!}>{`${t.object} ${objectId}`}</GoTo>}
          {objectId?.startsWith('link_') && <GoTo to={`webhooks/deliveries?linkId=${objectId}`}>{t.deliveries}</GoTo>}
          {request.method !== 'GET' && <GoTo to={auditOf(request)}>{t.audit}</GoTo>}
          {!objectId && request.method === 'GET' && <span className="none">{t.none}</span>}
        </Group>
      </Part>
      <Part title={t.body}>
        {request.body === null || request.body === undefined ? (
          <Text c="dimmed">{t.noBody}</Text>
        ) : (
          <Code text={prettyJson(request.body)} label={t.body} />
        )}
        <Text size="xs" c="dimmed" mt={4}>
          {t.masked}
        </Text>
      </Part>
      <Part title={t.curl}>
        <Code text={curlOf(request, location.origin)} label={t.curl} />
        <Text size="xs" c="dimmed" mt={4}>
          {t.curlNote}
        </Text>
      </Part>
      {idempotencyKey && <Siblings idempotencyKey={idempotencyKey} requestId={request.requestId} />}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

const MONTH_MS = 719 * 3_600_000;

function Siblings({ idempotencyKey, requestId }: { idempotencyKey: string; requestId: string }) {
  const t = useText(logsTexts);
  const formats = useFormats();
  const found = useOne(['request-logs', 'siblings', idempotencyKey], (signal) => {
    const from = new Date(Date.now() - MONTH_MS).toISOString();
    return partnerApi.get('/partner/request-logs', { query: { idempotencyKey, from, cursor: '', limit: 20 }, signal });
  });
  const others = found.data?.items.filter((one) => one.requestId !== requestId) ?? [];
  return (
    <Part title={t.siblings}>
      {found.data && others.length === 0 && <Text c="dimmed">{t.siblingsNone}</Text>}
      <Stack gap={4}>
        {others.map((one) => (
          <Group key={one.requestId} gap="sm">
            <Status tone={toneOf(one.status)}>{String(one.status)}</Status>
            <GoTo to={`logs/${one.requestId}`}>
              <Time at={one.timestamp} />
            </GoTo>
            <span className="number">{formats.duration(one.durationMs)}</span>
          </Group>
        ))}
      </Stack>
    </Part>
  );
}
