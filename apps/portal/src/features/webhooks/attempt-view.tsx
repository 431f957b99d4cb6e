import { Text } from '@mantine/core';
import { Code, Status, Time } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { deliveryTexts } from './delivery-texts.ts';
import type { Attempt } from './webhook-queries.ts';

/** One attempt: what was sent, what came back, how long each step took. */
export function AttemptView({ attempt, isOpen }: { attempt: Attempt; isOpen: boolean }) {
  const t = useText(deliveryTexts);
  const formats = useFormats();
  const { httpStatus, outcome, message, responseHead } = attempt;
  const headers = Object.entries(attempt.requestHeaders).map(([name, value]) => `${name}: ${String(value)}`);
  return (
    <details className="attempt" open={isOpen}>
      <summary>
        <strong>{t.attempt(attempt.number)}</strong>
        <Status tone={outcome === 'delivered' ? 'good' : 'bad'}>
          {httpStatus === undefined ? (t.outcomes[outcome] ?? outcome) : `HTTP ${httpStatus}`}
        </Status>
        <Time at={attempt.startedAt} />
        <span className="number">{formats.duration(attempt.durationMs)}</span>
      </summary>
      <div className="attempt-body">
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t.answer}
          </Text>
          {httpStatus === undefined ? (
            <Text size="sm">{message ?? t.noAnswer}</Text>
          ) : responseHead ? (
            <>
              <Code text={responseHead} label={t.answer} maxHeight={180} />
              <Text size="xs" c="dimmed">
                {t.firstBytes}
              </Text>
            </>
          ) : (
            <Text size="sm" c="dimmed">
              {t.emptyAnswer}
            </Text>
          )}
        </div>
        <Timings attempt={attempt} />
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t.requestHeaders}
          </Text>
          <Code text={headers.join('\n')} label={t.requestHeaders} maxHeight={220} />
          <Text size="xs" c="dimmed">
            {t.notShown}
          </Text>
        </div>
      </div>
    </details>
  );
}

function Timings({ attempt }: { attempt: Attempt }) {
  const t = useText(deliveryTexts);
  const formats = useFormats();
  const { dnsMs, connectMs, tlsMs, firstByteMs } = attempt.timings;
  const whole = Math.max(attempt.durationMs, 1);
  const steps: [string, number | null | undefined][] = [
    [t.dns, dnsMs],
    [t.connect, connectMs],
    [t.tls, tlsMs],
    [t.firstByte, firstByteMs],
    [t.total, attempt.durationMs],
  ];
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t.timings}
      </Text>
      <div className="timing">
        {steps
          .filter((step): step is [string, number] => typeof step[1] === 'number')
          .map(([name, ms]) => (
            <Step key={name} name={name} share={Math.min(1, ms / whole)} text={formats.duration(ms)} />
          ))}
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {attempt.remoteAddress && `${t.address} ${attempt.remoteAddress}`}
        {attempt.isConnectionReused && ` · ${t.reused}`}
      </Text>
    </div>
  );
}

function Step({ name, share, text }: { name: string; share: number; text: string }) {
  return (
    <>
      <span>{name}</span>
      <span className="track" aria-hidden="true">
        <i style={{ width: `${Math.max(1, share * 100)}%` }} />
      </span>
      <span className="number">{text}</span>
    </>
  );
}
