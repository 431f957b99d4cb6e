import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { operatorApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { defineTexts, useText } from '../../i18n/use-text.ts';

const texts = defineTexts({
  en: { partner: 'Partner', all: 'All partners', none: 'No partner has this name, slug or id.' },
  es: { partner: 'Socio', all: 'Todos los socios', none: 'Ningún socio tiene ese nombre, slug o id.' },
});

export interface PartnerFilterProps {
  value: string | undefined;
  onChange: (partnerId: string | undefined) => void;
  /** What nothing chosen means; default "All partners". */
  placeholder?: string;
  size?: 'xs' | 'sm';
}

/** Finds a partner by name, slug or id. */
export function PartnerFilter({ value, onChange, placeholder, size = 'xs' }: PartnerFilterProps) {
  const t = useText(texts);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const chosen = useOne(
    ['partners', 'choice', value],
    (signal) => operatorApi.get('/operator/api/partners', { query: { search: value, limit: 1 }, signal }),
    { isEnabled: value !== undefined },
  );
  const found = useOne(
    ['partners', 'choices', search],
    (signal) =>
      operatorApi.get('/operator/api/partners', { query: { search: search || undefined, limit: 20 }, signal }),
    { keepPrevious: true },
  );
  const partners = [...(chosen.data?.items ?? []), ...(found.data?.items ?? [])];
  const names = new Map(partners.map(({ partnerId, name, slug }) => [partnerId, `${name} (${slug})`]));
  return (
    <Select
      label={t.partner}
      size={size}
      w={size === 'xs' ? 240 : '100%'}
      maw="100%"
      placeholder={placeholder ?? t.all}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': placeholder ?? t.all }}
      nothingFoundMessage={t.none}
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      onSearchChange={setTyped}
      data={[...names].map(([id, label]) => ({ value: id, label }))}
    />
  );
}
