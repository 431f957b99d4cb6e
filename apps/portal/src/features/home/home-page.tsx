import { NativeSelect, Text, Title } from '@mantine/core';
import { partnerApi, portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, GoTo, Id, Page, Status, Time, useFilters, type StatusTone } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, usePlace } from '../../session/use-place.ts';
import { alertsTexts } from '../alerts/texts.ts';
import { Errors } from './errors.tsx';
import { FirstSteps } from './first-steps.tsx';
import { IN_LOGS, RANGES, type Range } from './home.ts';
import { MoneyTiles } from './money.tsx';
import { Tiles } from './tiles.tsx';
import { homeTexts } from './texts.ts';
import './home.css';

const SHOWN_NOTICES = 3;
const TONES: Record<string, StatusTone> = { info: 'info', warning: 'waiting', critical: 'bad' };

/** How it goes: first steps, figures, money, what went wrong. */
export function HomePage() {
  const t = useText(homeTexts);
  const can = useCan();
  const { partner } = usePlace();
  const filters = useFilters(['range']);
  const range: Range = RANGES.find((one) => one === filters.values['range']) ?? '24h';
  const home = useOne(['home', range], (signal) => portalApi.get('/portal/api/home', { query: { range }, signal }), {
    refetchIntervalMs: 10_000,
    keepPrevious: true,
  });
  return (
    <Page
      title={t.title}
      lead={<Id id={partner.partnerId} label={t.partnerId} />}
      actions={
        <NativeSelect
          size="xs"
          aria-label={t.range}
          value={range}
          onChange={(event) => filters.change({ range: event.currentTarget.value })}
          data={RANGES.map((value) => ({ value, label: t.ranges[value] }))}
        />
      }
    >
      <FirstSteps />
      {home.error && !home.data ? (
        <ErrorState error={home.error} onRetry={() => void home.refetch()} />
      ) : (
        <>
          <Tiles home={home.data} range={range} />
          {can('keys:read') && <Notices />}
          {home.data?.money && <MoneyTiles money={home.data.money} />}
          {home.data?.errors && <Errors errors={home.data.errors} logsRange={IN_LOGS[range]} />}
        </>
      )}
    </Page>
  );
}

/** The newest notices that nobody has acknowledged. */
function Notices() {
  const t = useText(homeTexts);
  const names = useText(alertsTexts).names;
  const notices = useOne(
    ['notices', 'open'],
    (signal) => partnerApi.get('/partner/notices', { query: { limit: SHOWN_NOTICES, state: 'open' }, signal }),
    { refetchIntervalMs: 15_000 },
  );
  if (notices.error || !notices.data) return null;
  const { items } = notices.data;
  return (
    <section className="section card">
      <div className="section-head">
        <Title order={2} size="h4">
          {t.notices}
        </Title>
        <GoTo to="alerts">{t.allNotices}</GoTo>
      </div>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noNotices}
        </Text>
      ) : (
        items.map((notice) => (
          <div key={notice.noticeId} className="notice">
            <Status tone={TONES[notice.severity] ?? 'off'}>{t.severities[notice.severity] ?? notice.severity}</Status>
            <GoTo to={`alerts?open=${notice.noticeId}`}>{names[notice.rule] ?? notice.title}</GoTo>
            <Text span size="sm" c="dimmed">
              <Time at={notice.createdAt} format="relative" />
            </Text>
          </div>
        ))
      )}
    </section>
  );
}
