import type { CivilDay } from '../calendar/index.ts';
import type { Language } from './content.ts';
import { CURRENT } from './current-texts.ts';
import { fill, type DisclosureTexts } from './texts.ts';

/** A day in words of its language, from our own tables: an update of ICU must not change what somebody was shown. */
export function dateText(day: CivilDay, texts: DisclosureTexts): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return fill(texts.date, { year: String(year), month: texts.months[month - 1]!, day: String(date) });
}

/** `14:05 EST` of an instant in a zone. */
export function timeText(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

/** A day in the words of each language's present texts. */
export const dayInWords = (day: CivilDay): Record<Language, string> => ({
  en: dateText(day, CURRENT.en),
  es: dateText(day, CURRENT.es),
});
