import { Anchor, Skeleton } from '@mantine/core';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { ErrorState, GoTo, Section, Status, type StatusTone } from '../../../components/index.ts';
import { useFormats, type Formats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { overviewTexts } from './texts.ts';

type System = AnswerOf<PortalPaths, '/operator/api/system', 'get'>;
type Words = (typeof overviewTexts)['en'];

interface Light {
  name: string;
  tone: 'good' | 'waiting' | 'bad';
  text: string;
}

/** How the system is, in five lights. */
export function Lights() {
  const t = useText(overviewTexts);
  const formats = useFormats();
  const { data, error, refetch } = useOne(['system'], (signal) => operatorApi.get('/operator/api/system', { signal }), {
    refetchIntervalMs: 15_000,
  });
  const words: Record<Light['tone'], string> = { good: t.fine, waiting: t.watch, bad: t.wrong };
  return (
    <Section
      title={t.health}
      actions={
        <Anchor component={GoTo} to="system" size="sm">
          {t.openSystem}
        </Anchor>
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ul className="card lights">
          {lightsOf(data, t, formats).map(({ name, tone, text }) => (
            <li key={name}>
              <span className="lights-name">{t.lights[name]}</span>
              <Status tone={tone satisfies StatusTone}>{words[tone]}</Status>
              <span className="lights-text">{text}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton height={214} radius={8} />
      )}
    </Section>
  );
}

const slowSeconds = 60;
const lateSeconds = 600;

function lightsOf(system: System, t: Words, formats: Formats): Light[] {
  const { checks, deliveries, operationTasks, jobs, processes } = system;
  const count = (state: string): number => checks.filter((one) => one.state === state).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  const wait = Math.max(0, ...deliveries.lanes.map(({ oldestSeconds }) => oldestSeconds));
  const due = operationTasks.reduce((sum, one) => sum + one.due, 0);
  const failing = operationTasks.reduce((sum, one) => sum + one.failing, 0);
  const taskWait = Math.max(0, ...operationTasks.map(({ oldestSeconds }) => oldestSeconds));
  const failed = jobs.filter(({ recoveredAt }) => recoveredAt === null);
  const running = (role: string): number => processes.filter((one) => one.role === role).length;
  return [
    {
      name: 'checks',
      tone: problems > 0 ? 'bad' : warnings > 0 ? 'waiting' : 'good',
      text: problems + warnings === 0 ? t.checksFine(checks.length) : t.checksWrong(problems, warnings),
    },
    {
      name: 'deliveries',
      tone: toneOf(wait),
      text:
        wait === 0 && deliveries.ready === 0
          ? t.deliveriesFine
          : t.deliveriesText(formats.number(deliveries.ready), formats.duration(wait * 1000)),
    },
    {
      name: 'tasks',
      tone: failing > 0 ? 'bad' : toneOf(taskWait),
      text: t.tasksText(formats.number(due), formats.number(failing)),
    },
    {
      name: 'jobs',
      tone: failed.length > 0 ? 'bad' : 'good',
      text: failed.length > 0 ? t.jobsWrong(failed.map(({ name }) => name).join(', ')) : t.jobsFine,
    },
    {
      name: 'processes',
      tone: running('worker') === 0 ? 'bad' : 'good',
      text: t.processesText(running('api'), running('worker')),
    },
  ];
}

const toneOf = (waitSeconds: number): Light['tone'] =>
  waitSeconds > lateSeconds ? 'bad' : waitSeconds > slowSeconds ? 'waiting' : 'good';
