import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { saveFile } from '../../components/copy-text.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/use-text.ts';
import { accountTexts } from './texts.ts';

/** Shown once; goes on only when the person says that they are stored. */
export function RecoveryCodes(props: { codes: string[]; doneLabel: string; onDone: () => void }) {
  const { codes, doneLabel, onDone } = props;
  const t = useText(accountTexts);
  const [isStored, setStored] = useState(false);
  const text = codes.join('\n');
  return (
    <Stack gap="md">
      <Text>{t.recoveryText}</Text>
      <ul className="codes" aria-label={t.recoveryCodes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton isWide text={text} />
        <Button
          variant="default"
          leftSection={<Icon name="download" size={16} />}
          onClick={() => saveFile(`${text}\n`, 'm2m-recovery-codes.txt')}
        >
          {t.download}
        </Button>
      </Group>
      <Checkbox label={t.stored} checked={isStored} onChange={(event) => setStored(event.currentTarget.checked)} />
      <Group justify="flex-end">
        <Button disabled={!isStored} onClick={onDone}>
          {doneLabel}
        </Button>
      </Group>
    </Stack>
  );
}
