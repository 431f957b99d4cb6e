import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.ts';
import { settingsTexts } from './texts.ts';

export type Settings = AnswerOf<PortalPaths, '/portal/api/settings', 'get'>;

/** A part of the settings that is saved by itself. `toBody` gives what the API takes. */
export function useSettingsForm<V extends Record<string, unknown>>(initialValues: V, toBody: (values: V) => object) {
  const t = useText(settingsTexts);
  const form = useForm<V>({ initialValues });
  const save = useAct(
    (values: V, { idempotencyKey }) =>
      portalApi.patch('/portal/api/settings', { body: toBody(values) as never, idempotencyKey }),
    {
      form,
      fieldOf: (path) => path.replace(/\[\d+\]$/, ''),
      refresh: [['settings'], ['partner']],
      onDone() {
        form.resetDirty();
        notifications.show({ message: t.saved });
      },
    },
  );
  return { form, save };
}
