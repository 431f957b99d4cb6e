import type { Page } from './page.ts';
import { operationsOf, pageOfTag, type OpenApi } from './reference-pages.ts';

/** One page for each code, from its section in `docs/errors.md`, with the routes that answer it. */
export function errorPages(errors: string, api: OpenApi): Page[] {
  return sectionsOf(errors).map(({ code, text }) => {
    const [, status, rest] = /^HTTP (\d{3})\. ([\s\S]+)$/.exec(text) ?? [];
    if (!status || !rest) throw new Error(`docs/errors.md: the section ${code} must begin with "HTTP <status>. "`);
    const [cause, fix] = rest.split(/\*\*Fix:\*\*\s*/);
    if (!fix) throw new Error(`docs/errors.md: the section ${code} has no **Fix:**`);
    return {
      path: `errors/${code}`,
      markdown: [
        `# ${code}`,
        `**HTTP ${status}**`,
        '## Cause',
        fromBelow(cause!.trim()),
        '## Fix',
        fromBelow(capital(fix.trim())),
        '## What it looks like',
        exampleOf(code, status, api),
        'Decide by `code`; `message` is for people and may change. The header `Link: <…>; rel="help"` leads to this page.',
        ...routesAnswering(code, api),
        'All codes: [errors](../errors.md).',
      ].join('\n\n'),
    };
  });
}

/** `docs/errors.md` as the site shows it: the introduction, and a table in the place of the sections. */
export function errorIndex(errors: string): string {
  const rows = sectionsOf(errors).map(({ code, text }) => {
    const cause = /^HTTP \d{3}\. ([\s\S]+?)(?=\*\*Fix)/.exec(text)![1]!;
    const sentence = /^[\s\S]+?[.:](?=\s|$)/.exec(cause)?.[0] ?? cause;
    const status = text.slice(5, 8);
    return `| [\`${code}\`](errors/${code}.md) | ${status} | ${sentence.replace(/\s+/g, ' ').replace(/:$/, '.')} |`;
  });
  const intro = errors.slice(0, errors.indexOf('\n## '));
  return [intro.trim(), '## All codes', ['| code | HTTP | |', '| --- | --- | --- |', ...rows].join('\n')].join('\n\n');
}

function sectionsOf(errors: string): { code: string; text: string }[] {
  const [, ...sections] = errors.split(/\n## /);
  return sections.map((section) => {
    const end = section.indexOf('\n');
    return { code: section.slice(0, end).trim(), text: section.slice(end).trim() };
  });
}

function exampleOf(code: string, status: string, api: OpenApi): string {
  const generic = { code, message: '…', details: [] };
  const body = api.components?.examples?.[code]?.value ?? {
    success: false,
    code,
    message: '…',
    error: generic,
    requestId: 'req_0123456789abcdefghij',
  };
  return [
    '```http',
    `HTTP/1.1 ${status}`,
    `Link: </docs/errors/${code}>; rel="help"`,
    'X-Request-Id: req_0123456789abcdefghij',
    'Content-Type: application/json; charset=utf-8',
    '',
    JSON.stringify(body, null, 2),
    '```',
  ].join('\n');
}

const EVERYWHERE = 30;

function routesAnswering(code: string, api: OpenApi): string[] {
  const routes = operationsOf(api).filter(({ operation }) =>
    Object.values(operation.responses).some(({ description }) => description.split(', ').includes(code)),
  );
  if (routes.length === 0) return [];
  if (routes.length > EVERYWHERE) return ['## Where', `Any of ${routes.length} routes may answer it.`];
  const lines = routes.map(
    ({ method, path, tag, anchor }) => `- [\`${method} ${path}\`](../reference/${pageOfTag(tag)}.md#${anchor})`,
  );
  return ['## Where', lines.join('\n')];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Links of a text that is shown one folder further down. */
const fromBelow = (text: string): string => text.replace(/\]\((?![a-z]+:|#)([^)]+)\)/g, '](../$1)');
