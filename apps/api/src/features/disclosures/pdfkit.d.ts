/** The part of pdfkit that we use; the package carries no types. */
declare module 'pdfkit' {
  export interface TextOptions {
    width?: number;
    align?: 'left' | 'right';
    lineGap?: number;
    lineBreak?: boolean;
  }

  export interface StructElement {
    add(child: StructElement): StructElement;
    end(): StructElement;
  }

  export default class PDFDocument {
    constructor(options: {
      size: string;
      margins: { top: number; bottom: number; left: number; right: number };
      pdfVersion: string;
      tagged: boolean;
      displayTitle: boolean;
      lang: string;
      autoFirstPage: boolean;
      info: Record<string, string | Date>;
    });
    x: number;
    y: number;
    readonly page: {
      width: number;
      height: number;
      margins: { top: number; bottom: number; left: number; right: number };
    };
    addPage(): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    stroke(): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    widthOfString(text: string, options?: TextOptions): number;
    heightOfString(text: string, options?: TextOptions): number;
    struct(type: string, options?: object, children?: unknown): StructElement;
    addStructure(element: StructElement): this;
    markContent(tag: string, options?: object): this;
    endMarkedContent(): this;
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
  }
}
