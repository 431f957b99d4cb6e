import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { FormError } from './form.tsx';
import { componentTexts } from './texts.ts';

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What happens, in words. */
  children: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  isBusy?: boolean;
  error?: unknown;
  /** Must be typed before the button works: for what is final. */
  wordToType?: string;
  isDangerous?: boolean;
}

/** Asks before what cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, children, confirmLabel, onConfirm, isBusy = false, error, wordToType } = props;
  const t = useText(componentTexts);
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(''), [isOpen]);
  const isReady = wordToType === undefined || typed.trim() === wordToType;
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) onConfirm();
        }}
      >
        <Stack gap="md">
          <Text component="div">{children}</Text>
          {wordToType !== undefined && (
            <TextInput
              label={t.typeToConfirm(wordToType)}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
            />
          )}
          <FormError error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button
              type="submit"
              {...(props.isDangerous ? { color: 'red.8' } : {})}
              disabled={!isReady}
              loading={isBusy}
              {...(wordToType === undefined ? { 'data-autofocus': true } : {})}
            >
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
