import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Icon } from './icon.tsx';
import { componentTexts } from './texts.ts';
import { useSearchState } from './use-search-state.ts';

export type Filter =
  | { name: string; label: string; kind: 'text'; placeholder?: string; width?: number }
  | { name: string; label: string; kind: 'choice'; options: { value: string; label: string; count?: number }[] }
  /** An instant, written to the address as UTC. */
  | { name: string; label: string; kind: 'instant' };

export interface FilterState {
  values: Record<string, string>;
  isFiltered: boolean;
  change(values: Record<string, string | undefined>): void;
  clear(): void;
}

/** The named filters, kept in the address: `const filters = useFilters(['status', 'from'])`. */
export function useFilters(names: readonly string[]): FilterState {
  const [search, change] = useSearchState();
  const values = Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
  return {
    values,
    isFiltered: Object.keys(values).length > 0,
    change,
    clear: () => change(Object.fromEntries(names.map((name) => [name, undefined]))),
  };
}

export interface FiltersProps {
  filters: Filter[];
  state: FilterState;
  /** At the right: saved views, export. */
  children?: ReactNode;
}

/** The bar over a list. */
export function Filters({ filters, state, children }: FiltersProps) {
  const t = useText(componentTexts);
  return (
    <div className="filters" role="search" aria-label={t.filters}>
      {filters.map((filter) => (
        <FilterField key={filter.name} filter={filter} state={state} />
      ))}
      {state.isFiltered && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          onClick={state.clear}
          leftSection={<Icon name="cross" size={14} />}
        >
          {t.clearFilters}
        </Button>
      )}
      {children && <div className="filters-end">{children}</div>}
    </div>
  );
}

function FilterField({ filter, state }: { filter: Filter; state: FilterState }) {
  const t = useText(componentTexts);
  const value = state.values[filter.name] ?? '';
  const set = (next: string): void => state.change({ [filter.name]: next || undefined });
  if (filter.kind === 'text') return <TextFilter filter={filter} value={value} onSet={set} />;
  if (filter.kind === 'instant') return <InstantFilter label={filter.label} value={value} onSet={set} />;
  return (
    <NativeSelect
      size="xs"
      label={filter.label}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      data={[
        { value: '', label: t.any },
        ...filter.options.map(({ value: option, label, count }) => ({
          value: option,
          label: count === undefined ? label : `${label} (${count})`,
        })),
      ]}
    />
  );
}

const typingMs = 300;

function TextFilter(props: {
  filter: Extract<Filter, { kind: 'text' }>;
  value: string;
  onSet: (text: string) => void;
}) {
  const { filter, value, onSet } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onSet(text.trim()), typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      size="xs"
      id={useId()}
      label={filter.label}
      placeholder={filter.placeholder ?? ''}
      w={filter.width ?? 180}
      value={text}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** The browser's own picker, in the viewer's zone. */
function InstantFilter({ label, value, onSet }: { label: string; value: string; onSet: (text: string) => void }) {
  const local = value ? localText(new Date(value)) : '';
  return (
    <TextInput
      size="xs"
      type="datetime-local"
      label={label}
      value={local}
      onChange={(event) => {
        const { value: typed } = event.currentTarget;
        onSet(typed ? new Date(typed).toISOString() : '');
      }}
    />
  );
}

function localText(instant: Date): string {
  if (Number.isNaN(instant.getTime())) return '';
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
