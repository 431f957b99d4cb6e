import { Button, Checkbox, Group, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { partnerApi, portalApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { FormError, OneTimeSecret, Time, useGo } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { daysAgo, secretInUse, type Key } from './key.ts';
import { rotationTexts } from './rotation-texts.ts';

const GRACES = [
  ['0', 'now'],
  ['3600', 'hour'],
  ['86400', 'day'],
  ['604800', 'week'],
  ['custom', 'custom'],
] as const;
const MAX_HOURS = 720;

/** Chooses how long the old secret goes on, makes the new one, shows it once and goes to the rotation's page. */
export function RotateKey({ apiKey, isOpen, onClose }: { apiKey: Key; isOpen: boolean; onClose: () => void }) {
  const t = useText(rotationTexts);
  const go = useGo();
  const { keyId } = apiKey;
  const [grace, setGrace] = useState('86400');
  const [hours, setHours] = useState<number | string>(48);
  const [isLeak, setLeak] = useState(false);
  const [made, setMade] = useState<string>();
  const start = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/keys/{keyId}/rotations', {
        params: { keyId },
        body: isLeak
          ? { leak: true }
          : {
              graceSeconds: grace === 'custom' ? Math.round(Number(hours) * 3600) : Number(grace),
              activation: grace === '0' ? 'now' : 'first_use',
            },
        idempotencyKey,
      }),
    {
      refresh: [['keys']],
      onDone({ key }) {
        setMade(key);
        onClose();
      },
    },
  );
  return (
    <>
      <Modal opened={isOpen} onClose={onClose} title={t.startTitle(apiKey.name)} size="lg" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start.mutate();
          }}
        >
          <Stack gap="md">
            <Text size="sm">{t.startText}</Text>
            <Traffic apiKey={apiKey} />
            <Radio.Group label={t.grace} value={isLeak ? '0' : grace} onChange={setGrace}>
              <Stack gap={8} mt={8}>
                {GRACES.map(([value, name]) => (
                  <Radio
                    key={value}
                    value={value}
                    disabled={isLeak && value !== '0'}
                    label={value === '0' || value === 'custom' ? t[name] : `${t[name]} ${t.after}`}
                    description={value === '0' ? t.nowText : undefined}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {grace === 'custom' && !isLeak && (
              <NumberInput label={t.hours} value={hours} onChange={setHours} min={1} max={MAX_HOURS} w={140} />
            )}
            <Checkbox
              label={t.leak}
              description={t.leakText}
              checked={isLeak}
              onChange={(event) => setLeak(event.currentTarget.checked)}
            />
            <FormError error={start.error} />
            <Group justify="flex-end" gap="xs">
              <Button type="submit" loading={start.isPending} {...(isLeak ? { color: 'red.8' } : {})}>
                {t.start}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <OneTimeSecret
        secret={made}
        title={t.secretTitle(apiKey.name)}
        variable="M2M_API_KEY"
        onClose={() => {
          setMade(undefined);
          go(`keys/${keyId}/rotation`);
        }}
      />
    </>
  );
}

/** How much the secret in use is called: what a grace too short would hit. */
function Traffic({ apiKey }: { apiKey: Key }) {
  const t = useText(rotationTexts);
  const formats = useFormats();
  const secret = secretInUse(apiKey);
  const secretId = secret?.secretId ?? '';
  const calls = useOne(
    ['keys', 'traffic', secretId],
    (signal) =>
      portalApi.get('/portal/api/request-logs/histogram', {
        query: { secretId, from: daysAgo(1), buckets: 24 },
        signal,
      }),
    { isEnabled: secret !== undefined },
  );
  const { total } = calls.data ?? { total: 0 };
  return (
    <div className="card">
      <Text size="xs" c="dimmed">
        {t.traffic} <code>{secret?.masked}</code>
      </Text>
      <Text size="sm" fw={600} component="div">
        {calls.data ? (total === 0 ? t.trafficNone : t.trafficCalls(formats.number(total))) : '…'}
        {secret?.lastUsedAt && (
          <>
            {', '}
            {t.lastUse} <Time at={secret.lastUsedAt} format="relative" />
          </>
        )}
      </Text>
    </div>
  );
}
