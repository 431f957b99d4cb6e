import type { ReactNode } from 'react';
import { EmptyState, Facts, Section } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { OpenedReview } from './review-page.tsx';
import { reviewsTexts } from './texts.ts';
import './reviews.css';

type Data = Record<string, unknown>;
interface Hits {
  total: number;
  shown: (Data & { entry: number; role: string; score: number; name?: string })[];
}

/** What the reviewer compares: the person beside what the list says of the entry. */
export function ReviewSections({ sections }: { sections: OpenedReview['sections'] }) {
  const t = useText(reviewsTexts);
  const { hits, ...others } = sections as Record<string, Data>;
  return (
    <div className={hits ? 'columns' : 'stack'}>
      <div>
        {Object.entries(others).map(([name, data]) => (
          <Section key={name} title={t.sections[name] ?? name}>
            <div className="card">
              <DataFacts data={data} />
              {typeof data['idImage'] === 'string' && data['idImage'].startsWith('data:image/') && (
                <img className="id-photo" src={data['idImage']} alt={t.photo} />
              )}
            </div>
          </Section>
        ))}
      </div>
      {hits && (
        <div>
          <HitList hits={hits as unknown as Hits} />
        </div>
      )}
    </div>
  );
}

function HitList({ hits }: { hits: Hits }) {
  const t = useText(reviewsTexts);
  const formats = useFormats();
  return (
    <Section title={t.hitsOf(hits.shown.length, hits.total)}>
      {hits.shown.length === 0 ? (
        <EmptyState icon="check" title={t.noHits}>
          {t.noHitsText}
        </EmptyState>
      ) : (
        hits.shown.map(({ score, name, ...entry }) => (
          <article className="card hit" key={`${entry.entry} ${entry.role}`}>
            <header className="hit-head">
              <strong>{name ?? entry.entry}</strong>
              <span className="hit-score">
                <meter min={0} low={85} high={95} max={100} optimum={0} value={score} aria-label={t.score} />{' '}
                {t.scoreOf(formats.number(score))}
              </span>
            </header>
            <DataFacts data={{ ...entry, reasons: undefined, foundBy: entry['reasons'] }} />
          </article>
        ))
      )}
    </Section>
  );
}

function DataFacts({ data }: { data: Data }) {
  const t = useText(reviewsTexts);
  const items = Object.entries(data).flatMap(([key, value]): [string, ReactNode][] => {
    if (key === 'idImage' || typeof value === 'boolean') return [];
    const words = wordsOf(value);
    return words === '' ? [] : [[t.fields[key] ?? key, words]];
  });
  return <Facts items={items} />;
}

/** Plain words of whatever stands there; parts of a name or address follow each other. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('; ');
  if (typeof value === 'object') return Object.values(value).map(wordsOf).filter(Boolean).join(' ');
  return String(value).replaceAll('_', ' ');
}
