import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useSearchState } from '../../components/use-search-state.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../session/me.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { PairingDecision } from './pairing-decision.tsx';
import { pairingTexts } from './texts.ts';

/** Lets a terminal in that shows a code: `/portal/pair?code=…`, or `#…` as the command line prints it. */
export function PairPage() {
  const t = useText(pairingTexts);
  const me = useMe();
  const { hash } = useLocation();
  const [search, change] = useSearchState();
  const code = search['code'] ?? hash;
  const [typed, setTyped] = useState('');
  return (
    <DoorFrame title={t.title}>
      <Stack gap="md">
        <Text c="dimmed">{t.lead}</Text>
        {me.memberships.length === 0 ? (
          <Alert color="yellow" icon={<Icon name="info" />}>
            {t.noPartner}
          </Alert>
        ) : code ? (
          <PairingDecision key={code} code={code} onAnother={() => change({ code: undefined })} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              change({ code: typed.trim() });
            }}
          >
            <Stack gap="md">
              <TextInput
                label={t.code}
                required
                maxLength={40}
                autoComplete="off"
                spellCheck={false}
                placeholder="XXXX-XXXX"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button type="submit" disabled={typed.trim() === ''}>
                {t.goOn}
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </DoorFrame>
  );
}
