import type { VNode } from 'preact';
import { isMessageKey, type Translate } from '../i18n/translate.ts';

const maskMarks = /[•*●]+/g;

interface KnownValueProps {
  t: Translate;
  field: string;
  /** Masked by the server. */
  value: string;
}

/** A masked value to look at, and the same in words for screen readers, which would read every dot aloud. */
export function KnownValue({ t, field, value }: KnownValueProps): VNode {
  if (field === 'idImage') return <>{t('link.received')}</>;
  if (!value) return <>{t('link.none')}</>;
  const word = `${field}.${value}`;
  if (isMessageKey(word)) return <>{t(word as 'idType.OTHER')}</>;
  if (value.search(maskMarks) < 0) return <>{value}</>;
  const shown = value.replace(maskMarks, ' ').trim();
  return (
    <>
      <span aria-hidden="true" class="masked">
        {value}
      </span>
      <span class="heard">{shown ? t('link.partlyHidden', { shown }) : t('link.hidden')}</span>
    </>
  );
}
