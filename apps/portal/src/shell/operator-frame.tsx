import { Text } from '@mantine/core';
import { consoleFeatures } from '../features/index.ts';
import { useText } from '../i18n/use-text.ts';
import { Frame } from './frame.tsx';
import { shellTexts } from './texts.ts';

export function OperatorFrame() {
  const t = useText(shellTexts);
  return (
    <Frame
      title={t.console}
      homeHref="/operator"
      features={consoleFeatures}
      can={() => true}
      switches={
        <Text fw={600} truncate>
          {t.console}
        </Text>
      }
    />
  );
}
