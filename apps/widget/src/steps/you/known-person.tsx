import type { VNode } from 'preact';
import { textOr, type FlowTranslate } from '../../flow/texts.ts';
import type { KnownUnit, Unit } from './person-model.ts';

const maskMarks = /[•*●]+/g;

/** A masked value to look at, and the same in words for screen readers, which would read every dot aloud. */
export function MaskedValue({ t, value }: { t: FlowTranslate; value: string }): VNode {
  if (value.search(maskMarks) < 0) return <>{value}</>;
  const shown = value.replace(maskMarks, ' ').trim();
  return (
    <span>
      <span aria-hidden="true" class="masked">
        {value}
      </span>
      <span class="heard">{/[\p{L}\p{N}]/u.test(shown) ? t('known.partlyHidden', { shown }) : t('known.hidden')}</span>
    </span>
  );
}

interface KnownPersonProps {
  t: FlowTranslate;
  units: KnownUnit[];
  onChange(unit: Unit): void;
}

/** What is known of the person, masked, to be looked at; with a way to change what may be changed here. */
export function KnownPerson({ t, units, onChange }: KnownPersonProps): VNode {
  return (
    <dl class="known">
      {units.map(({ unit, values, locked }) => (
        <div key={unit}>
          <dt>{t(`unit.${unit}`)}</dt>
          <dd>
            <span class="values">
              {unit === 'idImage'
                ? t('known.received')
                : values
                    .filter(({ value }) => value)
                    .map(({ field, value }) => (
                      <span key={field}>
                        <MaskedValue
                          t={t}
                          value={field === 'idType' ? textOr(t, `idType.${value}`, value ?? '') : (value ?? '')}
                        />{' '}
                      </span>
                    ))}
            </span>
            {!locked && (
              <button
                type="button"
                class="link"
                aria-label={t('known.changeOf', { name: t(`unit.${unit}`) })}
                onClick={() => onChange(unit)}
              >
                {t('known.change')}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
