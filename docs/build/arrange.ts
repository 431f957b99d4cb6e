import { NAVIGATION, type Entry } from '../navigation.ts';
import { titleOf, type Page } from './page.ts';

export interface Item {
  text: string;
  link?: string;
  collapsed?: boolean;
  items?: Item[];
}

export interface Arrangement {
  sidebar: Item[];
  /** Pages of each section in order, for `llms.txt`. */
  sections: { text: string; about: string; pages: Page[] }[];
  /** Pages that stand nowhere, and names without a page. */
  unplaced: string[];
  missing: string[];
}

/** Puts the pages into the order of the navigation. */
export function arrange(pages: Page[]): Arrangement {
  const left = new Map(pages.map((page) => [page.path, page]));
  left.delete('index');
  const missing: string[] = [];
  const take = (name: string): Page[] => {
    const found = name.endsWith('/*')
      ? [...left.values()].filter(({ path }) => path.startsWith(name.slice(0, -1))).sort(indexFirst)
      : [left.get(name)].filter((page) => page !== undefined);
    if (found.length === 0) missing.push(name);
    for (const { path } of found) left.delete(path);
    return found;
  };
  const itemOf = (page: Page): Item => ({
    text: shortTitle(page),
    link: `/${page.path.replace(/(^|\/)index$/, '$1')}`,
  });
  const placed = NAVIGATION.map(({ text, about, items }) => {
    const entries = items.map((entry: Entry) =>
      typeof entry === 'string'
        ? { pages: take(entry), group: undefined }
        : { pages: entry.items.flatMap(take), group: entry.text },
    );
    const menu = entries.flatMap(({ pages: of, group }): Item[] => {
      const inside = of.map(itemOf);
      return group === undefined
        ? inside
        : inside.length === 0
          ? []
          : [{ text: group, collapsed: true, items: inside }];
    });
    return { text, about, menu, pages: entries.flatMap((entry) => entry.pages) };
  });
  return {
    sidebar: placed.map(({ text, menu }) => ({ text, items: menu })),
    sections: placed.map(({ text, about, pages: of }) => ({ text, about, pages: of })),
    unplaced: [...left.keys()],
    missing,
  };
}

const indexFirst = (one: Page, other: Page): number =>
  Number(other.path.endsWith('/index')) - Number(one.path.endsWith('/index')) || one.path.localeCompare(other.path);

/** What stands in the sidebar: the title without what the group says already. */
function shortTitle(page: Page): string {
  const title = titleOf(page).replace(/: API reference$/, '');
  return page.path.endsWith('/index') && page.path !== 'index' ? 'Overview' : title;
}
