import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError, docsOf } from '../api/api-error.ts';
import { useText } from '../i18n/use-text.ts';
import { Icon } from './icon.tsx';
import { componentTexts } from './texts.ts';

export interface FormErrorProps {
  error: unknown;
  /** Fields of the form: what stands at them already is not said twice. */
  fields?: readonly string[];
}

/** What the form's fields do not say: the API's message, a lost connection, a wait. Nothing without an error. */
export function FormError({ error, fields = [] }: FormErrorProps) {
  const t = useText(componentTexts);
  if (!error) return null;
  const known = error instanceof ApiError ? error : undefined;
  const elsewhere = known?.details.filter(({ path }) => !fields.includes(path.split('.')[0]!)) ?? [];
  if (known && known.details.length > 0 && elsewhere.length === 0) return null;
  const message = known?.isConnectionLost
    ? t.connectionText
    : known?.retryAfterSeconds === undefined
      ? (known?.message ?? String(error))
      : t.waitSeconds(known.retryAfterSeconds);
  return (
    <Alert color="red" variant="light" icon={<Icon name="alert" />} role="alert">
      <Text size="sm">{message}</Text>
      {elsewhere.map(({ path, message: detail }) => (
        <Text size="sm" key={`${path} ${detail}`}>
          <code>{path}</code> {detail}
        </Text>
      ))}
      {known?.requestId && (
        <Text size="xs" mt={4} component="div">
          {t.requestId} <code className="copy-source">{known.requestId}</code>{' '}
          <Anchor href={docsOf(known.code)} size="xs" underline="always">
            {t.aboutCode}
          </Anchor>
        </Text>
      )}
    </Alert>
  );
}

export interface FormActionsProps {
  submitLabel: string;
  isBusy: boolean;
  isDisabled?: boolean;
  onCancel?: () => void;
  children?: ReactNode;
}

/** The buttons under a form. */
export function FormActions({ submitLabel, isBusy, isDisabled = false, onCancel, children }: FormActionsProps) {
  const t = useText(componentTexts);
  return (
    <Group justify="flex-end" gap="xs" mt="sm">
      {children}
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
      )}
      <Button type="submit" loading={isBusy} disabled={isDisabled}>
        {submitLabel}
      </Button>
    </Group>
  );
}
