import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { ConfirmDialog, CopyButton, FormError, Icon, Time } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { secretCalls, type Secret } from './secret-calls.ts';
import { secretTexts } from './secret-texts.ts';

type Asked = 'rotate' | 'activate' | 'regenerate' | undefined;

/** Show, rotate, activate and regenerate the secret of an endpoint; without one, the default secret. */
export function SecretPanel({ endpointId, about }: { endpointId?: string; about?: string }) {
  const t = useText(secretTexts);
  const [secret, setSecret] = useState<Secret>();
  const [asked, setAsked] = useState<Asked>();
  const [overlapHours, setOverlapHours] = useState<number | string>(24);
  const calls = secretCalls(endpointId);
  const show = useAct<void, Secret>(() => calls.show() as Promise<Secret>, { onDone: setSecret });
  const change = useAct<Exclude<Asked, undefined>, Secret>(
    (what, extra) =>
      (what === 'activate' ? calls.activate(Number(overlapHours), extra) : calls[what](extra)) as Promise<Secret>,
    {
      onDone(answer, what) {
        setSecret(answer);
        setAsked(undefined);
        notifications.show({ message: { rotate: t.rotated, activate: t.activated, regenerate: t.regenerated }[what] });
      },
    },
  );
  const dialog =
    asked &&
    {
      rotate: { title: t.rotateTitle, text: t.rotateText, label: t.rotate },
      activate: { title: t.activateTitle, text: t.activateText, label: t.activate },
      regenerate: { title: t.regenerateTitle, text: t.regenerateText, label: t.regenerate },
    }[asked];
  const ask = (what: Asked): void => {
    change.reset();
    setAsked(what);
  };
  return (
    <div className="card">
      <Stack gap="md">
        {about && <Text c="dimmed">{about}</Text>}
        {endpointId !== undefined && secret?.isDefaultSecret && (
          <Alert color="blue" icon={<Icon name="info" />}>
            {t.isDefault}
          </Alert>
        )}
        {secret ? <SecretList secret={secret} /> : <Text size="sm">{t.hidden}</Text>}
        <FormError error={show.error} />
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<Icon name="eye" size={16} />}
            loading={show.isPending}
            onClick={() => (secret ? setSecret(undefined) : show.mutate())}
          >
            {secret ? t.hide : t.show}
          </Button>
          {secret?.nextSecret && <Button onClick={() => ask('activate')}>{t.activate}</Button>}
          {!secret?.nextSecret && (
            <Button variant="default" onClick={() => ask('rotate')}>
              {t.rotate}
            </Button>
          )}
          <Button variant="default" c="var(--bad)" onClick={() => ask('regenerate')}>
            {t.regenerate}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={dialog?.title ?? ''}
        confirmLabel={dialog?.label ?? ''}
        onConfirm={() => asked && change.mutate(asked)}
        isBusy={change.isPending}
        error={change.error}
        isDangerous={asked === 'regenerate'}
        {...(asked === 'regenerate' ? { wordToType: t.regenerateWord } : {})}
      >
        <Stack gap="sm">
          <Text size="sm">{dialog?.text}</Text>
          {asked === 'activate' && (
            <NumberInput
              label={t.overlap}
              min={0}
              max={168}
              value={overlapHours}
              onChange={setOverlapHours}
              allowDecimal={false}
            />
          )}
        </Stack>
      </ConfirmDialog>
    </div>
  );
}

function SecretList({ secret }: { secret: Secret }) {
  const t = useText(secretTexts);
  return (
    <Stack gap="sm">
      <SecretLine name={t.current} help={t.currentHelp} value={secret.secret} />
      {secret.nextSecret && (
        <SecretLine
          name={t.next}
          help={t.nextHelp}
          value={secret.nextSecret}
          end={[t.lapses, secret.nextSecretLapsesAt]}
        />
      )}
      {secret.previousSecret && (
        <SecretLine
          name={t.previous}
          help={t.previousHelp}
          value={secret.previousSecret}
          end={[t.ends, secret.previousSecretEndsAt]}
        />
      )}
    </Stack>
  );
}

interface SecretLineProps {
  name: string;
  help: string;
  value: string;
  end?: [string, string | undefined];
}

function SecretLine({ name, help, value, end }: SecretLineProps) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <div className="secret">
        <code>{value}</code>
        <CopyButton text={value} />
      </div>
      <Text size="xs" c="dimmed" component="div">
        {help}{' '}
        {end && (
          <>
            {end[0]} <Time at={end[1]} format="relative" />.
          </>
        )}
      </Text>
    </div>
  );
}
