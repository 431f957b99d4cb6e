/** A page of the site before VitePress: its path without `.md` and its Markdown, links relative to that path. */
export interface Page {
  path: string;
  markdown: string;
  /** Where the text stands in the repository; none when the build made it. */
  source?: string;
}

/** The text of the first heading. */
export const titleOf = ({ path, markdown }: Page): string =>
  /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll('`', '').trim() ?? path;

/** The first paragraph as plain text, at most one sentence or so: for descriptions and `llms.txt`. */
export function summaryOf({ markdown }: Page): string {
  const paragraph = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^# .+$/m, '')
    .split(/\n\s*\n/)
    .find((part) => /^[A-Z`*[]/.test(part.trim()) && !part.startsWith('```'));
  const text = (paragraph ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.{20,180}?[.:](?= |$)/.exec(text)?.[0] ?? text.slice(0, 180);
  return sentence.replace(/:$/, '.');
}
