import { Alert, Anchor, Button, Group, NativeSelect, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { portalApi, type ApiError } from '../../api/client.ts';
import { setPlace, type Environment, type Place } from '../../api/place.ts';
import { useAct } from '../../api/queries.ts';
import { FormError } from '../../components/form.tsx';
import { Icon } from '../../components/icon.tsx';
import { Facts } from '../../components/page.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Time } from '../../components/values.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../session/me.ts';
import { pairingTexts } from './texts.ts';

/** Calls belong to a place; this page is outside the frame that sets it. */
function inPlace<T>(place: Place, call: () => Promise<T>): Promise<T> {
  setPlace(place);
  return call();
}

/** Which machine asks, and the decision about it. */
export function PairingDecision({ code, onAnother }: { code: string; onAnother: () => void }) {
  const t = useText(pairingTexts);
  const me = useMe();
  const [partnerId, setPartnerId] = useState(me.memberships[0]!.partnerId);
  const [environment, setEnvironment] = useState<Environment>('sandbox');
  const [template, setTemplate] = useState('full');
  const [days, setDays] = useState<number | string>(90);
  const membership = me.memberships.find((one) => one.partnerId === partnerId) ?? me.memberships[0]!;
  const place: Place = { partnerId: membership.partnerId, slug: membership.slug, environment };
  const pairing = useQuery<Awaited<ReturnType<typeof read>>, ApiError>({
    queryKey: ['pairing', code, partnerId, environment],
    queryFn: () => read(place, code),
    retry: false,
    placeholderData: (before) => before,
  });
  const decide = useAct((what: 'approve' | 'refuse', { idempotencyKey }) => {
    const options = { params: { code }, idempotencyKey };
    if (what === 'refuse') {
      return inPlace(place, () => portalApi.post<unknown>('/portal/api/pairings/{code}/refuse', options));
    }
    const body = { template, expiresInDays: days === '' ? undefined : Number(days) };
    return inPlace(place, () => portalApi.post<unknown>('/portal/api/pairings/{code}/approve', { ...options, body }));
  });
  if (decide.isSuccess) {
    const isApproved = decide.variables === 'approve';
    return (
      <Alert
        color={isApproved ? 'teal' : 'gray'}
        icon={<Icon name={isApproved ? 'check' : 'cross'} />}
        title={isApproved ? t.approved : t.refused}
        role="status"
      >
        {isApproved && (
          <>
            {t.approvedText}{' '}
            <Anchor href={`/portal/${membership.slug}/${environment === 'live' ? 'live' : 'test'}/keys`}>
              {t.keys}
            </Anchor>
          </>
        )}
      </Alert>
    );
  }
  const isClosed = pairing.error?.code === 'INSUFFICIENT_SCOPE';
  if (pairing.error && !isClosed && !pairing.data) {
    return (
      <>
        <ErrorState error={pairing.error} />
        <Button variant="default" onClick={onAnother}>
          {t.another}
        </Button>
      </>
    );
  }
  return (
    <Stack gap="md">
      <Text ff="monospace" fz={26} fw={600} ta="center" className="card">
        {pairing.data?.code ?? code}
      </Text>
      {pairing.data && (
        <Facts
          items={[
            [t.machine, pairing.data.clientName],
            [t.address, <code key="address">{pairing.data.clientAddress}</code>],
            [t.asked, <Time key="asked" at={pairing.data.createdAt} format="relative" />],
            [t.expires, <Time key="expires" at={pairing.data.expiresAt} format="relative" />],
          ]}
        />
      )}
      {me.memberships.length > 1 && (
        <NativeSelect
          label={t.partner}
          value={partnerId}
          onChange={(event) => setPartnerId(event.currentTarget.value)}
          data={me.memberships.map((one) => ({ value: one.partnerId, label: one.name }))}
        />
      )}
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t.environment}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t.environment}
          value={environment}
          onChange={(next) => setEnvironment(next as Environment)}
          data={[
            { value: 'sandbox', label: t.test },
            { value: 'live', label: t.live },
          ]}
        />
      </div>
      <NativeSelect
        label={t.template}
        value={template}
        onChange={(event) => setTemplate(event.currentTarget.value)}
        data={Object.entries(t.templates).map(([value, label]) => ({ value, label }))}
      />
      <NumberInput label={t.days} min={1} max={365} allowDecimal={false} value={days} onChange={setDays} />
      {isClosed && (
        <Alert color="yellow" icon={<Icon name="info" />} role="alert">
          {t.closed}
        </Alert>
      )}
      <FormError error={decide.error} />
      <Group grow>
        <Button
          variant="default"
          loading={decide.isPending && decide.variables === 'refuse'}
          disabled={isClosed || !pairing.data}
          onClick={() => decide.mutate('refuse')}
        >
          {t.refuse}
        </Button>
        <Button
          loading={decide.isPending && decide.variables === 'approve'}
          disabled={isClosed || !pairing.data}
          onClick={() => decide.mutate('approve')}
        >
          {t.approve}
        </Button>
      </Group>
    </Stack>
  );
}

interface Pairing {
  code: string;
  clientName: string;
  clientAddress: string;
  createdAt: string;
  expiresAt: string;
}

const read = (place: Place, code: string): Promise<Pairing> =>
  inPlace(place, () => portalApi.get<Pairing>('/portal/api/pairings/{code}', { params: { code } }));
