import { createHash } from 'node:crypto';
import type { DisclosureContent, Language, Words } from './content.ts';
import { DOCUMENT_STYLE } from './document-style.ts';
import { viewsOf, type DocumentKind, type DocumentView, type Row } from './document-view.ts';

export interface DocumentOptions {
  kind: DocumentKind;
  /** Of those of the content; all of them without. */
  languages?: readonly Language[] | undefined;
}

/** A page that needs nothing but itself: to be shown, saved and printed. */
export function renderDocument(content: DisclosureContent, options: DocumentOptions): { html: string } {
  const views = viewsOf(content, options);
  return { html: pageOf(views[0]!.language, views.map(({ title }) => title).join(' / '), views.map(articleOf)) };
}

/** The long form of rights, given on request (Model Form A-36). */
export function renderRights(rights: RightsNotice, languages: readonly Language[]): { html: string } {
  const shown = languages.filter((language) => rights.title[language] !== undefined).toReversed();
  const articles = shown.map((language) => {
    const sections = rights.sections.map(({ heading, paragraphs }) => {
      const texts = paragraphs.map((text) => `<p class="lines">${escape(text[language]!)}</p>`);
      return `<h2>${escape(heading[language]!)}</h2>\n${texts.join('\n')}`;
    });
    return `<article class="rights" lang="${language}">\n<h1>${escape(rights.title[language]!)}</h1>\n${sections.join('\n')}\n</article>`;
  });
  return { html: pageOf(shown[0]!, shown.map((language) => rights.title[language]).join(' / '), articles) };
}

export interface RightsNotice {
  title: Words;
  sections: { heading: Words; paragraphs: Words[] }[];
}

/**
 * The Content-Security-Policy that a document of ours is served with: nothing is loaded or run, and only the style that
 * it carries is applied (also the older style of a document that was stored long ago).
 */
export function documentPolicy(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

const pageOf = (language: Language, title: string, articles: string[]): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escape(title)}</title>
<style>${DOCUMENT_STYLE}</style>
</head>
<body>
<main${articles.length > 1 ? ' class="two"' : ''}>
${articles.join('\n')}
</main>
</body>
</html>
`;

function articleOf(view: DocumentView): string {
  const { language, title, stamp, payment, provider, groups, delivery, notices } = view;
  const head = `<div class="head">\n<h1>${escape(title)}</h1>\n${stamp === undefined ? '' : `<p class="stamp">${escape(stamp)}</p>\n`}</div>`;
  const parts = [
    `<p>${provider.map(keepTogether).join('<br>\n')}</p>`,
    ...groups.map(
      ({ rows, sentence }) => `${list(rows)}${sentence === undefined ? '' : `\n<p>${escape(sentence)}</p>`}`,
    ),
    list(delivery.rows, delivery.note),
    notices.flatMap(noticeOf).join('\n'),
  ];
  return [
    `<article lang="${language}">`,
    head,
    ...(payment.length > 0 ? [`<div class="payment">\n${list(payment)}\n</div>`] : []),
    '<div class="block">',
    ...parts.map((part) => `<div class="part">\n${part}\n</div>`),
    '</div>',
    '</article>',
  ].join('\n');
}

/** `note` stands in brackets under the first value. */
const list = (rows: Row[], note?: string): string =>
  [
    '<dl>',
    ...rows.map(({ label, value }, at) => {
      const more = at === 0 && note !== undefined ? `<br>(${escape(note)})` : '';
      return `<div class="row"><dt>${escape(label)}</dt><dd>${escape(value)}${more}</dd></div>`;
    }),
    '</dl>',
  ].join('\n');

/** A sentence, and below it, each for itself, whom to contact. */
const noticeOf = (text: string): string[] =>
  text.split('\n').map((line, at) => `<p${at > 0 ? ' class="contact"' : ''}>${keepTogether(line)}</p>`);

/** Telephone numbers and websites are not broken at their hyphens. */
const keepTogether = (text: string): string =>
  escape(text).replace(/\+?\d[\d-]{6,}\d|www\.[\w.-]*\w/g, '<span class="whole">$&</span>');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
