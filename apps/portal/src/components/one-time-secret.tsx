import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { CopyButton } from './copy-button.tsx';
import { saveFile } from './copy-text.ts';
import { Icon } from './icon.tsx';
import { componentTexts } from './texts.ts';

export interface OneTimeSecretProps {
  /** The dialog is open while there is a secret. */
  secret: string | undefined;
  title: string;
  /** Name of the variable in the downloaded `.env`: `M2M_API_KEY`. */
  variable: string;
  /** A field "where did you store it", given to `onClose`. */
  asksWhereStored?: boolean;
  onClose: (storedWhere: string) => void;
}

/** Shows a secret once: masked until pressed, tells truly whether it was copied, asks before it is lost. */
export function OneTimeSecret({ secret, title, variable, asksWhereStored = false, onClose }: OneTimeSecretProps) {
  const t = useText(componentTexts);
  const shown = useRef<HTMLElement>(null);
  const [isVisible, setVisible] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [storedWhere, setStoredWhere] = useState('');

  const leave = (): void => {
    setVisible(false);
    setTaken(false);
    setAsking(false);
    setStoredWhere('');
    onClose(storedWhere.trim());
  };
  const close = (): void => (isTaken ? leave() : setAsking(true));
  return (
    <Modal opened={secret !== undefined} onClose={close} title={title} size="lg" centered closeOnClickOutside={false}>
      <Stack gap="md">
        <Alert color="yellow" icon={<Icon name="alert" />}>
          {t.secretOnce}
        </Alert>
        <div className="secret">
          <code ref={shown}>{isVisible ? secret : '•'.repeat(Math.min(secret?.length ?? 0, 44))}</code>
          <Button variant="default" size="xs" onClick={() => setVisible(!isVisible)} aria-pressed={isVisible}>
            {isVisible ? t.hideSecret : t.showSecret}
          </Button>
        </div>
        <Group gap="xs">
          <CopyButton
            isWide
            text={secret ?? ''}
            onCopied={() => setTaken(true)}
            fallback={() => {
              setVisible(true);
              // The text stands in the page after the next drawing; what is selected then stays selected.
              requestAnimationFrame(() => shown.current && getSelection()?.selectAllChildren(shown.current));
              return null;
            }}
          />
          <Button
            variant="default"
            leftSection={<Icon name="download" size={16} />}
            onClick={() => {
              saveFile(`${variable}=${secret ?? ''}\n`, 'm2m.env');
              setTaken(true);
            }}
          >
            {t.downloadEnv}
          </Button>
        </Group>
        {asksWhereStored && (
          <TextInput
            label={t.storedWhere}
            placeholder={t.storedWherePlaceholder}
            value={storedWhere}
            maxLength={200}
            onChange={(event) => setStoredWhere(event.currentTarget.value)}
          />
        )}
        {isAsking ? (
          <Alert color="red" title={t.notCopiedTitle} role="alert">
            <Text size="sm">{t.notCopied}</Text>
            <Group gap="xs" mt="sm">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                {t.keepOpen}
              </Button>
              <Button color="red.8" onClick={leave}>
                {t.closeAnyway}
              </Button>
            </Group>
          </Alert>
        ) : (
          <Group justify="flex-end">
            <Button onClick={close}>{t.done}</Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
