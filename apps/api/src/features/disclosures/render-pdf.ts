import type { DisclosureContent } from './content.ts';
import { viewsOf, type DocumentView, type Row } from './document-view.ts';
import { PdfPage } from './pdf-page.ts';
import type { DocumentOptions } from './render-html.ts';

/** Points; the smallest is above the 8 that the rule asks for. */
const SIZES = [11, 10, 9];

/**
 * The same document as a PDF: Letter, one page for each language, tagged (PDF 1.7) with title and language, fonts that
 * every reader has. Very long names make the type smaller, down to 9 points. `madeAt` is its creation date, so that the
 * same call gives the same bytes.
 */
export async function renderPdf(
  content: DisclosureContent,
  options: DocumentOptions & { madeAt: Date },
): Promise<Buffer> {
  const views = viewsOf(content, options);
  for (const size of SIZES) {
    const pdf = await draw(views, content.provider.name, size, options.madeAt);
    if (pdf) return pdf;
  }
  throw new Error('The document does not fit its pages.');
}

/** Undefined when a language does not fit its page at this size. */
async function draw(views: DocumentView[], author: string, size: number, madeAt: Date): Promise<Buffer | undefined> {
  const title = `${views.map((view) => view.title).join(' / ')}, ${author}`;
  const page = await PdfPage.open({ title, author, language: views[0]!.language, size, madeAt });
  for (const view of views) drawView(page, view);
  const pdf = await page.finish();
  return page.isOverfull ? undefined : pdf;
}

function drawView(page: PdfPage, view: DocumentView): void {
  const { language, title, stamp, payment, provider, groups, delivery, notices } = view;
  page.beginLanguage(language);
  page.heading(title, stamp);
  if (payment.length > 0) page.rows(payment);
  page.beginBlock();
  page.part(() => page.paragraph(provider.join('\n')));
  for (const { rows, sentence } of groups)
    page.part(() => {
      page.rows(rows);
      if (sentence !== undefined) page.paragraph(sentence);
    });
  page.part(() => page.rows(withNote(delivery.rows, delivery.note)));
  page.part(() => notices.forEach((text) => page.paragraph(text)));
  page.endBlock();
}

const withNote = (rows: Row[], note: string): Row[] =>
  rows.map((row, at) => (at === 0 ? { ...row, value: `${row.value} (${note})` } : row));
