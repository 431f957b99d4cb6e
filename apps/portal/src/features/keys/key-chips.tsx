import { Group, Text } from '@mantine/core';
import { Status } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { CHIP_TONES, chipsOf, type Key } from './key.ts';
import { keysTexts } from './texts.ts';

/** A key's state, and what else deserves a look. */
export function KeyChips({ apiKey }: { apiKey: Key }) {
  const t = useText(keysTexts);
  return (
    <Group gap={4} wrap="wrap" component="span" style={{ display: 'inline-flex' }}>
      {chipsOf(apiKey).map((chip) => (
        <Status key={chip} tone={CHIP_TONES[chip]}>
          {t.chips[chip]}
        </Status>
      ))}
    </Group>
  );
}

/** Whether networks are named, and whether they count or only look on. */
export function IpState({ ipRules, isIpObserveOnly }: Pick<Key, 'ipRules' | 'isIpObserveOnly'>) {
  const t = useText(keysTexts);
  if (ipRules.length === 0)
    return (
      <Text c="dimmed" span>
        {t.anyAddress}
      </Text>
    );
  return (
    <span>
      {t.networks(ipRules.length)}
      <Text c={isIpObserveOnly ? 'var(--waiting)' : 'dimmed'} size="xs" component="span" display="block">
        {isIpObserveOnly ? t.observing : t.enforced}
      </Text>
    </span>
  );
}
