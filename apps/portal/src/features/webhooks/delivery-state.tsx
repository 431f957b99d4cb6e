import { Status, type StatusTone } from '../../components/index.ts';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { deliveryTexts } from './delivery-texts.ts';
import type { Delivery } from './webhook-queries.ts';

const TONES: Record<string, StatusTone> = { pending: 'waiting', delivered: 'good', failed: 'bad', skipped: 'off' };

export function DeliveryState({ state }: { state: string }) {
  const t = useText(deliveryTexts);
  return <Status tone={TONES[state] ?? 'off'}>{t.states[state] ?? state}</Status>;
}

/** Why a delivery is where it is, in words. */
export function WhyIt({ delivery }: { delivery: Delivery }) {
  const t = useText(deliveryTexts);
  const formats = useFormats();
  const nowMs = useNow(5_000);
  const { waits, reason, lastOutcome } = delivery;
  if (!waits) return <>{reason ? (t.reasons[reason] ?? reason) : '–'}</>;
  const until = waits.until && Date.parse(waits.until) > nowMs ? `: ${formats.relative(waits.until, nowMs)}` : '';
  const ahead = waits.ahead ? ` (${t.ahead(waits.ahead)})` : '';
  const last = lastOutcome ? ` · ${t.outcomes[lastOutcome] ?? lastOutcome}` : '';
  return <>{`${t.waitsWord} ${t.waits[waits.for] ?? waits.for}${until}${ahead}${last}`}</>;
}
