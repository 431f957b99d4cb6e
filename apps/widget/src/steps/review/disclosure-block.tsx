import type { VNode } from 'preact';
import type { Language } from '../../i18n/translate.ts';
import type { Bilingual, DisclosureContent } from '../../link-view.ts';

/** The sentence among the lines: it stands under its group and has no value (domain rules 6.2, line viii). */
const isSentence = (line: { value: string }): boolean => line.value === '';

/** The languages of a disclosure, that of the page first; all are of equal size and weight. */
export const languagesOf = (content: DisclosureContent, page: Language): Language[] =>
  [...content.languages].sort((one, other) => Number(other === page) - Number(one === page));

/**
 * The disclosure of 12 CFR 1005.31 as its typed lines say it, in one block for each language: nothing left out, nothing
 * hidden, nothing that does not belong, all of equal prominence. The same order as on paper.
 */
export function DisclosureBlock({ content, language }: { content: DisclosureContent; language: Language }): VNode {
  const say = (words: Bilingual): string => words[language] ?? words.en;
  const { provider, dateAvailable, recipient } = content;
  const id = `disclosure-${language}`;
  return (
    <section class="disclosure" lang={language} aria-labelledby={id}>
      <h2 id={id}>{say(content.title)}</h2>
      <p>
        <span>{provider.name}</span>
        <span>{provider.phone}</span>
        <span>{provider.website}</span>
      </p>
      {content.groups.map((group) => (
        <div class="part" key={group.id}>
          <dl>
            {group.lines
              .filter((line) => !isSentence(line))
              .map((line) => (
                <Row key={line.id} label={say(line.label)} value={line.value} />
              ))}
          </dl>
          {group.lines.filter(isSentence).map((line) => (
            <p key={line.id}>{say(line.label)}</p>
          ))}
        </div>
      ))}
      <dl class="part">
        <Row label={say(dateAvailable.label)} value={say(dateAvailable.text)} note={say(dateAvailable.note)} />
        <Row label={say(recipient.label)} value={recipient.name} />
        <Row label={say(recipient.account.label)} value={recipient.account.text} />
      </dl>
      <div class="part">
        {content.notices.map((notice) => (
          <p key={notice.id}>{say(notice.text)}</p>
        ))}
      </div>
    </section>
  );
}

function Row({ label, value, note }: { label: string; value: string; note?: string }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {note && <span>({note})</span>}
      </dd>
    </div>
  );
}
