import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormError } from '../../components/index.ts';
import { componentTexts } from '../../components/texts.ts';
import { useText } from '../../i18n/use-text.ts';

export interface FormModalProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What happens, in words. */
  text?: ReactNode;
  submitLabel: string;
  onSubmit: () => void;
  isBusy: boolean;
  error: unknown;
  /** Fields that show their own refusals. */
  fields: readonly string[];
  isDangerous?: boolean;
  size?: string;
  children: ReactNode;
}

/** An act of the console that needs to be told something first. */
export function FormModal(props: FormModalProps) {
  const { isOpen, onClose, title, text, submitLabel, onSubmit, isBusy, error, fields, isDangerous, size } = props;
  const t = useText(componentTexts);
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} centered size={size ?? 'md'}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
      >
        <Stack>
          {text && (
            <Text component="div" size="sm">
              {text}
            </Text>
          )}
          {props.children}
          <FormError error={error} fields={fields} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" loading={isBusy} {...(isDangerous ? { color: 'red' } : {})}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
