import { Button, Menu, Text } from '@mantine/core';
import { Icon } from '../components/icon.tsx';
import { useGo } from '../components/go-to.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMe } from '../session/me.ts';
import { usePlace } from '../session/use-place.ts';
import { shellTexts } from './texts.ts';

/** The partner's name; with more than one, a menu of them. */
export function PartnerSwitch() {
  const t = useText(shellTexts);
  const me = useMe();
  const place = usePlace();
  const go = useGo();
  if (me.memberships.length < 2) {
    return (
      <Text fw={600} truncate maw={200}>
        {place.partner.name}
      </Text>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          maw={220}
          rightSection={<Icon name="down" size={14} />}
          aria-label={`${t.switchPartner}: ${place.partner.name}`}
        >
          {place.partner.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.partners}</Menu.Label>
        {me.memberships.map(({ slug, name }) => (
          <Menu.Item
            key={slug}
            leftSection={<Icon name={slug === place.slug ? 'check' : 'box'} size={16} />}
            onClick={() => go(`/portal/${slug}/test/home`)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
