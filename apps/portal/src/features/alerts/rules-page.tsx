import { portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { DataTable, Page, Status } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { AlertsNavigation } from './alerts-navigation.tsx';
import { SEVERITY_TONES } from './inbox-page.tsx';
import { alertsTexts } from './texts.ts';

const HOUR_SECONDS = 3_600;

/** Which alerts there are. They are the platform's; a rule is silenced from a notice of it. */
export function RulesPage() {
  const t = useText(alertsTexts);
  const formats = useFormats();
  const rules = useOne(['alert-rules'], (signal) => portalApi.get('/portal/api/alert-rules', { signal }));
  const spanOf = (seconds: number): string => {
    const hours = seconds / HOUR_SECONDS;
    if (hours < 1) return t.minutes(Math.round(hours * 60));
    return hours >= 48 ? t.days(Math.round(hours / 24)) : t.hours(Math.round(hours));
  };
  const valueOf = (value: unknown): string =>
    typeof value === 'number' ? formats.number(value) : Object.values(value as object).join(', ');
  /** `windowMs: 600000` is said as a time. */
  const figure = (name: string, value: unknown): string =>
    name.endsWith('Ms')
      ? `${nameOf(name.slice(0, -2))} ${spanOf(Number(value) / 1000)}`
      : `${nameOf(name)}: ${valueOf(value)}`;
  const nameOf = (name: string): string => t.figureNames[name] ?? name;
  return (
    <Page title={t.rules} lead={t.rulesLead} crumbs={[{ label: t.title, to: 'alerts' }]}>
      <AlertsNavigation />
      <DataTable
        caption={t.rules}
        list={{
          items: rules.data?.items ?? [],
          isPending: rules.isPending,
          error: rules.error,
          reload: () => void rules.refetch(),
        }}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', title: t.what, cell: ({ rule }) => t.names[rule] ?? rule },
          {
            key: 'severity',
            title: t.severity,
            width: 140,
            cell: ({ severity }) => (
              <Status tone={SEVERITY_TONES[severity] ?? 'off'}>{t.severities[severity] ?? severity}</Status>
            ),
          },
          {
            key: 'cool',
            title: t.coolDown,
            width: 190,
            cell: ({ coolDownSeconds }) => (coolDownSeconds === null ? t.once : spanOf(coolDownSeconds)),
          },
          {
            key: 'figures',
            title: t.figures,
            cell: ({ thresholds }) => (
              <small>
                {Object.entries(thresholds)
                  .map(([name, value]) => figure(name, value))
                  .join(' · ') || '–'}
              </small>
            ),
          },
        ]}
        empty={null}
      />
    </Page>
  );
}
