import { Anchor, Text, Title } from '@mantine/core';
import { DataTable, GoTo, Time } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Home } from './home.ts';
import { homeTexts } from './texts.ts';

type ErrorGroup = NonNullable<Home['errors']>[number];

/** What went wrong most, with the way to the calls and to the explanation. */
export function Errors({ errors, logsRange }: { errors: ErrorGroup[]; logsRange: string }) {
  const t = useText(homeTexts);
  const formats = useFormats();
  const logsOf = ({ code, method, route }: ErrorGroup): string =>
    `logs?${new URLSearchParams({ range: logsRange, method, route, ...(code ? { code } : {}) })}`;
  return (
    <section className="section">
      <Title order={2} size="h4">
        {t.errors}
      </Title>
      {errors.length === 0 ? (
        <Text c="dimmed">{t.noErrors}</Text>
      ) : (
        <DataTable<ErrorGroup>
          caption={t.errors}
          list={{ items: errors, isPending: false, error: null }}
          rowKey={({ code, method, route }) => `${code} ${method} ${route}`}
          columns={[
            {
              key: 'code',
              title: t.code,
              cell: (group) => <GoTo to={logsOf(group)}>{group.code ?? '–'}</GoTo>,
            },
            {
              key: 'route',
              title: t.route,
              cell: ({ method, route }) => (
                <code>
                  {method} {route}
                </code>
              ),
            },
            { key: 'count', title: t.count, align: 'end', cell: ({ count }) => formats.number(count) },
            { key: 'last', title: t.lastSeen, cell: ({ lastAt }) => <Time at={lastAt} format="relative" /> },
            {
              key: 'example',
              title: t.example,
              cell: ({ requestId }) =>
                requestId ? (
                  <GoTo to={`logs/${requestId}`}>
                    <code>{`${requestId.slice(0, 12)}…`}</code>
                  </GoTo>
                ) : (
                  '–'
                ),
            },
            {
              key: 'docs',
              title: t.explain,
              cell: ({ docs, code }) =>
                docs ? (
                  <Anchor href={docs} aria-label={`${t.docs}: ${code}`}>
                    {t.docs}
                  </Anchor>
                ) : (
                  '–'
                ),
            },
          ]}
          empty={<Text c="dimmed">{t.noErrors}</Text>}
        />
      )}
    </section>
  );
}
