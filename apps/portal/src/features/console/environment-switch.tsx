import { SegmentedControl } from '@mantine/core';
import type { Environment } from '../../api/place.ts';
import { useSearchState } from '../../components/index.ts';
import { defineTexts, useText } from '../../i18n/use-text.ts';

export const environmentTexts = defineTexts({
  en: { environment: 'Environment', live: 'Live', sandbox: 'Test' },
  es: { environment: 'Entorno', live: 'En vivo', sandbox: 'Prueba' },
});

/** The environment that a console page shows, kept in the address; live, where real money is, unless it says other. */
export function useShownEnvironment(): Environment {
  const [search] = useSearchState();
  return search['environment'] === 'sandbox' ? 'sandbox' : 'live';
}

/** Live or test, for pages whose rows belong to one of them. */
export function EnvironmentSwitch() {
  const t = useText(environmentTexts);
  const environment = useShownEnvironment();
  const [, change] = useSearchState();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t.environment}
      value={environment}
      onChange={(value) => change({ environment: value === 'sandbox' ? 'sandbox' : undefined, open: undefined })}
      data={[
        { value: 'live', label: t.live },
        { value: 'sandbox', label: t.sandbox },
      ]}
    />
  );
}
