import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiError } from '../../api/client.ts';
import { FormError, Section } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { settingsTexts } from './texts.ts';

export interface SettingsPartProps {
  title: string;
  lead: string;
  onSubmit: (event?: React.FormEvent<HTMLFormElement>) => void;
  isDirty: boolean;
  isBusy: boolean;
  error: ApiError | null;
  fields: readonly string[];
  isReadOnly: boolean;
  children: ReactNode;
}

/** A titled form with its own button. */
export function SettingsPart(props: SettingsPartProps) {
  const t = useText(settingsTexts);
  const shown = (props.error?.details ?? [])
    .map(({ path }) => path)
    .filter((path) => props.fields.includes(path.replace(/\[\d+\]$/, '')));
  return (
    <Section title={props.title}>
      <Text size="sm" c="dimmed" mt={-6}>
        {props.lead}
      </Text>
      <form className="settings-form" onSubmit={props.onSubmit} noValidate>
        <fieldset className="plain" disabled={props.isReadOnly}>
          {props.children}
        </fieldset>
        <FormError error={props.error} fields={shown} />
        {!props.isReadOnly && (
          <Group gap="sm">
            <Button type="submit" loading={props.isBusy} disabled={!props.isDirty}>
              {t.save}
            </Button>
            {props.isDirty && (
              <Text size="sm" c="dimmed">
                {t.unsaved}
              </Text>
            )}
          </Group>
        )}
      </form>
    </Section>
  );
}
