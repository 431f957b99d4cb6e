// Colours of code. The highlighter writes each colour as a style attribute, which the content security policy forbids:
// the colours here are only names, which a transformer turns into classes of style.css.
const CLASSES: Record<string, { class: string; scopes: string[] }> = {
  '#000001': { class: 'c-comment', scopes: ['comment', 'punctuation.definition.comment'] },
  '#000002': { class: 'c-string', scopes: ['string', 'markup.inline.raw', 'constant.other.symbol'] },
  '#000003': { class: 'c-keyword', scopes: ['keyword', 'storage', 'support.type.primitive', 'markup.heading'] },
  '#000004': { class: 'c-constant', scopes: ['constant', 'support.constant', 'variable.language'] },
  '#000005': { class: 'c-name', scopes: ['entity.name', 'support.function', 'support.class', 'meta.function-call'] },
  '#000006': { class: 'c-member', scopes: ['support.type.property-name', 'meta.object-literal.key', 'entity.other'] },
};

/** A theme of one colour per kind of token. */
export const codeTheme = {
  name: 'm2m',
  type: 'light' as const,
  colors: { 'editor.background': '#ffffff', 'editor.foreground': '#000000' },
  tokenColors: [
    { settings: { foreground: '#000000' } },
    ...Object.entries(CLASSES).map(([foreground, { scopes }]) => ({ scope: scopes, settings: { foreground } })),
  ],
};

interface Element {
  properties: Record<string, unknown>;
}

/** Puts a class in the place of each style attribute. */
export const styleToClass = {
  name: 'm2m:style-to-class',
  pre(node: Element): void {
    delete node.properties['style'];
  },
  span(node: Element): void {
    const style = node.properties['style'];
    if (typeof style !== 'string') return;
    delete node.properties['style'];
    const name = CLASSES[/#00000\d/.exec(style)?.[0] ?? '']?.class;
    if (name) node.properties['class'] = name;
  },
};
