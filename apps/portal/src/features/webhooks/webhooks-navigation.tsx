import { SubNavigation } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { webhooksTexts } from './texts.ts';

/** The pages of this area. */
export function WebhooksNavigation() {
  const t = useText(webhooksTexts);
  return (
    <SubNavigation
      label={t.title}
      items={[
        { to: 'webhooks', label: t.endpoints },
        { to: 'webhooks/deliveries', label: t.deliveries },
        { to: 'webhooks/undelivered', label: t.undelivered },
        { to: 'webhooks/replays', label: t.replays },
        { to: 'webhooks/event-types', label: t.eventTypes },
      ]}
    />
  );
}
