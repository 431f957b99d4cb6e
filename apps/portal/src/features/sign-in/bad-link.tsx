import { Anchor, Stack, Text } from '@mantine/core';
import { GoTo } from '../../components/go-to.tsx';
import { useText } from '../../i18n/use-text.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { signInTexts } from './texts.ts';

/** A link of a mail that was used, is too old or lost its end; `to` is where another way begins. */
export function BadLink({ to, label }: { to: string; label: string }) {
  const t = useText(signInTexts);
  return (
    <DoorFrame title={t.badLinkTitle}>
      <Stack gap="md">
        <Text>{t.badLink}</Text>
        <Anchor component={GoTo} to={to}>
          {label}
        </Anchor>
      </Stack>
    </DoorFrame>
  );
}
