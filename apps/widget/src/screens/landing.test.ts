import { readFileSync } from 'node:fs';
import { Fragment, h, type ComponentChild, type VNode } from 'preact';
import { expect, it } from 'vitest';
import { translator } from '../i18n/translate.ts';
import { renderShell } from '../shell.ts';
import { Frame } from './frame.tsx';
import { Landing } from './landing.tsx';

const silent = (): void => undefined;

/** Components with hooks cannot run outside a page; the button's first drawing needs none of them. */
function withoutHooks(node: VNode): ComponentChild {
  const { disabled, children } = node.props as { disabled?: boolean; children?: ComponentChild };
  return h('button', { type: 'button', class: 'primary', disabled }, children);
}

function attributes(props: Record<string, unknown>): string {
  return Object.entries(props)
    .filter(([name, value]) => name !== 'children' && !name.startsWith('on') && value !== undefined && value !== false)
    .map(([name, value]) =>
      value === true && !name.includes('-') ? ` ${name.toLowerCase()}` : ` ${name.toLowerCase()}="${String(value)}"`,
    )
    .join('');
}

/** The HTML of a tree of virtual nodes: only what the landing needs, and nothing of the page's own code. */
function html(node: ComponentChild): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map(html).join('');
  if (typeof node !== 'object') return String(node);
  const element = node as VNode<{ children?: ComponentChild }>;
  const { type, props } = element;
  if (type === Fragment) return html(props.children);
  if (typeof type === 'function') {
    if (type.name === 'PrimaryButton') return html(withoutHooks(element));
    return html((type as (props: object) => ComponentChild)(props));
  }
  return `<${type}${attributes(props)}>${html(props.children)}</${type}>`;
}

it.each(['en', 'es'] as const)('draws first what the HTML already shows, so that nothing moves (%s)', (language) => {
  const partner = { displayName: 'Remesas Norte' };
  const t = translator(language, partner.displayName);
  const landing = h(Landing, { t, ready: false, busy: false, failure: null, onContinue: silent });
  const drawn = html(h(Frame, { t, partner, language, ready: false, onLanguage: silent, children: landing }));

  const template = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  const page = renderShell(template, {
    language,
    theme: 'auto',
    partnerName: partner.displayName,
    primaryColor: '',
    logoUrl: '',
  });
  const served = /<div\s+id="app"[^>]*>(.*)<\/div>\s*<p id="boot-hint"/s.exec(page)?.[1] ?? '';

  expect(drawn).toBe(served.replace(/\s*\n\s*/g, ''));
});
