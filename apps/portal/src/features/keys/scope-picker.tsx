import { InputError, SegmentedControl, Text } from '@mantine/core';
import { useText } from '../../i18n/use-text.ts';
import { formTexts } from './form-texts.ts';
import { partsOf } from './key.ts';

export interface CatalogueScope {
  scope: string;
  isHeld: boolean;
  calls: { method: string; path: string; summary: string }[];
  events: string[];
}

export interface ScopePickerProps {
  catalogue: CatalogueScope[];
  value: string[];
  onChange: (scopes: string[]) => void;
  error?: React.ReactNode;
}

type Level = 'none' | 'read' | 'write' | 'both';

/** None, read or write for each thing there is, with the calls that it unlocks. */
export function ScopePicker({ catalogue, value, onChange, error }: ScopePickerProps) {
  const t = useText(formTexts);
  const resources = [...Map.groupBy(catalogue, ({ scope }) => partsOf(scope).resource)];
  return (
    <div className="scope-picker">
      {resources.map(([resource, scopes]) => (
        <ResourceRow
          key={resource}
          title={t.resources[resource] ?? resource}
          scopes={scopes}
          value={value}
          onChange={onChange}
        />
      ))}
      {error && <InputError>{error}</InputError>}
    </div>
  );
}

function ResourceRow(props: { title: string; scopes: CatalogueScope[] } & Omit<ScopePickerProps, 'catalogue'>) {
  const { title, scopes, value, onChange } = props;
  const t = useText(formTexts);
  const find = (level: 'read' | 'write') => scopes.find(({ scope }) => partsOf(scope).level === level);
  const [read, write] = [find('read'), find('write')];
  const has = (one: CatalogueScope | undefined): boolean => one !== undefined && value.includes(one.scope);
  const level: Level = has(write) ? (has(read) ? 'both' : 'write') : has(read) ? 'read' : 'none';
  const isOpen = (one: CatalogueScope | undefined): boolean =>
    one !== undefined && (one.isHeld || value.includes(one.scope));
  const data: { value: Level; label: string; disabled?: boolean }[] = [
    { value: 'none', label: t.none },
    ...(read ? [{ value: 'read' as const, label: t.read, disabled: !isOpen(read) }] : []),
    // A key that was made with write alone keeps that choice.
    ...(write && (!read || level === 'write')
      ? [{ value: 'write' as const, label: t.write, disabled: !isOpen(write) }]
      : []),
    ...(read && write ? [{ value: 'both' as const, label: t.both, disabled: !isOpen(read) || !isOpen(write) }] : []),
  ];
  const choose = (next: Level): void => {
    const mine = scopes.map(({ scope }) => scope);
    const chosen = [
      ...(read && (next === 'read' || next === 'both') ? [read.scope] : []),
      ...(write && (next === 'write' || next === 'both') ? [write.scope] : []),
    ];
    onChange([...value.filter((scope) => !mine.includes(scope)), ...chosen]);
  };
  const calls = scopes.flatMap((one) => one.calls.map((call) => ({ ...call, scope: one.scope })));
  const events = scopes.flatMap((one) => one.events);
  return (
    <div className="scope-row">
      <div>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <details>
          <summary>{t.unlocks(calls.length, events.length)}</summary>
          <ul>
            {calls.map(({ method, path, summary }) => (
              <li key={`${method} ${path}`}>
                <code>{`${method} ${path}`}</code> {summary}
              </li>
            ))}
            {events.map((event) => (
              <li key={event}>
                <code>{event}</code>
              </li>
            ))}
          </ul>
        </details>
        {scopes.some((one) => !isOpen(one)) && (
          <Text size="xs" c="dimmed">
            {t.notHeld}
          </Text>
        )}
      </div>
      <SegmentedControl
        size="xs"
        aria-label={title}
        data={data}
        value={level}
        onChange={(next) => choose(next as Level)}
      />
    </div>
  );
}
