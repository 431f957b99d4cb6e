import { SubNavigation } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { alertsTexts } from './texts.ts';

export function AlertsNavigation() {
  const t = useText(alertsTexts);
  const can = useCan();
  return (
    <SubNavigation
      label={t.title}
      items={[
        { to: 'alerts', label: t.inbox },
        ...(can('settings:read')
          ? [
              { to: 'alerts/rules', label: t.rules },
              { to: 'alerts/contacts', label: t.contacts },
            ]
          : []),
      ]}
    />
  );
}
