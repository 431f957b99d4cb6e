import type PDFDocument from 'pdfkit';
import type { StructElement, TextOptions } from 'pdfkit';
import type { Language } from './content.ts';
import type { Row } from './document-view.ts';
import { toWinAnsi } from './win-ansi.ts';

const MARGIN = 54;
const PADDING = 14;
const LEADING = 2.5;
const GAP = 7;
const INK = '#111111';
const RULE = '#999999';
const STAMP = '#0a6b3d';

/** Draws a document from top to bottom and keeps its structure tree beside it. Units are points. */
export class PdfPage {
  readonly #doc: PDFDocument;
  readonly #done: Promise<Buffer>;
  readonly #size: number;
  #isOverfull = false;
  #section: StructElement | undefined;
  #parent: StructElement | undefined;
  #y = MARGIN;
  #inset = 0;
  #blockTop = 0;
  #isFirstPart = true;

  private constructor(doc: PDFDocument, size: number) {
    this.#doc = doc;
    this.#size = size;
    const chunks: Buffer[] = [];
    this.#done = new Promise((resolve, reject) => {
      doc.on('data', (chunk) => void chunks.push(chunk));
      doc.on('end', () => resolve(Buffer.concat(chunks)));
      doc.on('error', reject);
    });
  }

  static async open(input: {
    title: string;
    author: string;
    language: Language;
    size: number;
    madeAt: Date;
  }): Promise<PdfPage> {
    // Loaded with the first PDF, since it and its font reader are heavy.
    const { default: Document } = await import('pdfkit');
    return new PdfPage(
      new Document({
        size: 'LETTER',
        margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        pdfVersion: '1.7',
        tagged: true,
        displayTitle: true,
        lang: input.language,
        autoFirstPage: false,
        info: {
          Title: input.title,
          Author: input.author,
          Producer: 'M2M',
          Creator: 'M2M',
          CreationDate: input.madeAt,
          ModDate: input.madeAt,
        },
      }),
      input.size,
    );
  }

  beginLanguage(language: Language): void {
    this.#section?.end();
    this.#doc.addPage();
    this.#doc.font('Helvetica').fontSize(this.#size).fillColor(INK);
    this.#y = MARGIN;
    this.#section = this.#doc.struct('Sect', { lang: language });
    this.#doc.addStructure(this.#section);
    this.#parent = this.#section;
  }

  heading(title: string, stamp: string | undefined): void {
    const doc = this.#doc;
    doc.font('Helvetica-Bold').fontSize(18);
    this.#tagged('H1', () => doc.text(toWinAnsi(title), MARGIN, this.#y));
    if (stamp !== undefined) this.#stamp(toWinAnsi(stamp));
    doc.font('Helvetica').fontSize(this.#size).fillColor(INK);
    this.#y += 32;
  }

  #stamp(text: string): void {
    const doc = this.#doc;
    doc.fontSize(13);
    const width = doc.widthOfString(text) + 20;
    const left = this.#left + this.#width - width;
    this.#artifact(() =>
      doc
        .lineWidth(1.5)
        .strokeColor(STAMP)
        .roundedRect(left, this.#y - 3, width, 23, 3)
        .stroke(),
    );
    doc.fillColor(STAMP);
    this.#tagged('P', () => doc.text(text, left + 10, this.#y + 3, { lineBreak: false }));
  }

  /** Label left, value right; a value that does not fit beside its label goes below it. */
  rows(rows: Row[]): void {
    const table = this.#doc.struct('Table');
    this.#parent!.add(table);
    for (const row of rows) {
      const line = this.#doc.struct('TR');
      table.add(line);
      this.#row(line, toWinAnsi(row.label), toWinAnsi(row.value));
      line.end();
    }
    table.end();
    this.#y += GAP - 2;
  }

  #row(line: StructElement, label: string, value: string): void {
    const doc = this.#doc;
    const fits = doc.widthOfString(label) + doc.widthOfString(value) + 18 <= this.#width;
    const options: TextOptions = { width: this.#width, lineGap: LEADING };
    const labelHeight = doc.heightOfString(label, options);
    const valueTop = fits ? this.#y : this.#y + labelHeight;
    const place = { left: this.#left, top: this.#y };
    this.#into(line, 'TH', () => doc.text(label, place.left, place.top, options));
    this.#into(line, 'TD', () => doc.text(value, place.left, valueTop, { ...options, align: 'right' }));
    this.#y = valueTop + doc.heightOfString(value, { ...options, align: 'right' }) + 2;
  }

  paragraph(text: string): void {
    const doc = this.#doc;
    const written = toWinAnsi(text);
    const options: TextOptions = { width: this.#width, lineGap: LEADING };
    this.#tagged('P', () => doc.text(written, this.#left, this.#y, options));
    this.#y += doc.heightOfString(written, options) + GAP;
  }

  /** The border that sets the disclosures apart is drawn when its height is known. */
  beginBlock(): void {
    this.#y += 6;
    this.#blockTop = this.#y;
    this.#inset = PADDING;
    this.#isFirstPart = true;
  }

  part(draw: () => void): void {
    if (!this.#isFirstPart)
      this.#artifact(() =>
        this.#doc
          .lineWidth(0.5)
          .strokeColor(RULE)
          .moveTo(this.#left, this.#y)
          .lineTo(this.#left + this.#width, this.#y)
          .stroke(),
      );
    this.#isFirstPart = false;
    this.#y += GAP + 3;
    draw();
  }

  endBlock(): void {
    this.#inset = 0;
    const height = this.#y - this.#blockTop + 2;
    if (this.#blockTop + height > this.#doc.page.height - MARGIN / 2) this.#isOverfull = true;
    this.#artifact(() =>
      this.#doc.lineWidth(1.5).strokeColor(INK).roundedRect(MARGIN, this.#blockTop, this.#width, height, 6).stroke(),
    );
  }

  /** True when a block ran over the end of its page: the document is of no use then. */
  get isOverfull(): boolean {
    return this.#isOverfull;
  }

  finish(): Promise<Buffer> {
    this.#section?.end();
    this.#doc.end();
    return this.#done;
  }

  get #left(): number {
    return MARGIN + this.#inset;
  }

  get #width(): number {
    return this.#doc.page.width - 2 * (MARGIN + this.#inset);
  }

  #tagged(type: string, draw: () => void): void {
    this.#into(this.#parent!, type, draw);
  }

  #into(parent: StructElement, type: string, draw: () => void): void {
    const element = this.#doc.struct(type, type === 'TH' ? { scope: 'Row' } : {}, draw);
    parent.add(element);
    element.end();
  }

  /** Lines and borders, which a screen reader passes over. */
  #artifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }
}
