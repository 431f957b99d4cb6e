import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { CursorList } from '../api/queries.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorState, NoMatch } from './states.tsx';
import { componentTexts } from './texts.ts';

export interface Column<T> {
  key: string;
  /** Empty for a column of buttons. */
  title: string;
  cell(row: T): ReactNode;
  /** CSS width; without it the column takes what is left. */
  width?: number | string;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** Left out of a phone's card. */
  isHiddenOnPhone?: boolean;
}

export interface DataTableProps<T> {
  /** What the rows are, for those who listen: "API keys". */
  caption: string;
  list: Pick<CursorList<T>, 'items' | 'isPending' | 'error'> & Partial<CursorList<T>>;
  columns: Column<T>[];
  rowKey(row: T): string;
  /** Opens a row: by click, by Enter on its first cell. The first column becomes the button. */
  onOpen?: ((row: T) => void) | undefined;
  /** The name of a row's button; without it the first cell's text. */
  rowLabel?(row: T): string;
  /** Shown when there is nothing and nothing is filtered. */
  empty: ReactNode;
  isFiltered?: boolean | undefined;
  onClearFilters?: (() => void) | undefined;
  /** Rows drawn while the first come. */
  skeletonRows?: number;
}

/** A list: rows on wide screens, cards on phones; arrows move between rows; nothing jumps while it loads. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, list, columns, rowKey, onOpen, empty, isFiltered, onClearFilters } = props;
  const t = useText(componentTexts);
  if (list.error && list.items.length === 0) return <ErrorState error={list.error} onRetry={list.reload} />;
  if (!list.isPending && list.items.length === 0) return isFiltered ? <NoMatch onClear={onClearFilters} /> : empty;
  return (
    <div className="table-box" data-stale={list.isStale || undefined} aria-busy={list.isPending || list.isStale}>
      <table className="table" role="table" data-openable={onOpen ? true : undefined} onKeyDown={moveByArrows}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, width, align }) =>
              title === '' ? (
                <td key={key} style={{ width }} />
              ) : (
                <th key={key} scope="col" data-align={align} style={{ width }}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        {/* Roles are said again, since the cards of a phone are no table to the browser. */}
        <tbody role="rowgroup">
          {list.isPending
            ? Array.from({ length: props.skeletonRows ?? 8 }, (_, index) => (
                <SkeletonRow key={index} columns={columns} />
              ))
            : list.items.map((row) => <Row key={rowKey(row)} row={row} {...props} />)}
        </tbody>
      </table>
      {list.hasMore && (
        <footer className="table-foot">
          <Button variant="default" size="xs" loading={list.isLoadingMore ?? false} onClick={list.loadMore}>
            {t.loadMore}
          </Button>
        </footer>
      )}
    </div>
  );
}

function Row<T>({ row, columns, onOpen, rowLabel }: DataTableProps<T> & { row: T }) {
  // A click on a button or link inside the row is theirs; a drag over text selects it.
  const openByClick = (event: MouseEvent<HTMLTableRowElement>): void => {
    if ((event.target as Element).closest('button, a, input, label')) return;
    if (getSelection()?.toString()) return;
    onOpen?.(row);
  };
  return (
    <tr role="row" {...(onOpen ? { onClick: openByClick } : {})}>
      {columns.map(({ key, title, cell, align, isHiddenOnPhone }, index) => (
        <td key={key} role="cell" data-label={title} data-align={align} data-wide-only={isHiddenOnPhone || undefined}>
          {index === 0 && onOpen ? (
            <button type="button" className="row-open" aria-label={rowLabel?.(row)} onClick={() => onOpen(row)}>
              {cell(row)}
            </button>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function SkeletonRow<T>({ columns }: { columns: Column<T>[] }) {
  return (
    <tr>
      {columns.map(({ key, title, isHiddenOnPhone }, index) => (
        <td key={key} data-label={title} data-wide-only={isHiddenOnPhone || undefined}>
          <Skeleton height={12} my={4} width={index === 0 ? '70%' : '45%'} />
        </td>
      ))}
    </tr>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  if (!step || !(event.target as Element).matches('.row-open')) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-open')];
  const next = buttons[buttons.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
