import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { accountApi, type ApiError } from '../api/client.ts';
import { answerStepUpsWith, type StepUpMethod } from '../api/step-up-request.ts';
import { FormError } from '../components/form.tsx';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from '../shell/texts.ts';
import { meQuery } from './me.ts';
import { askPasskey } from './passkeys.ts';

interface Question {
  methods: StepUpMethod[];
  answer(isConfirmed: boolean): void;
}

/** Opens when a call needs the person confirmed; the call goes on by itself afterwards. */
export function StepUpDialog() {
  const t = useText(shellTexts);
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question>();
  useEffect(() => {
    answerStepUpsWith((methods) => new Promise((answer) => setQuestion({ methods, answer })));
    return () => answerStepUpsWith(undefined);
  }, []);
  const close = (isConfirmed: boolean): void => {
    question?.answer(isConfirmed);
    setQuestion(undefined);
    if (isConfirmed) void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <Modal opened={question !== undefined} onClose={() => close(false)} title={t.stepUpTitle} centered>
      {question && <StepUpForm methods={question.methods} onDone={() => close(true)} />}
    </Modal>
  );
}

function StepUpForm({ methods, onDone }: { methods: StepUpMethod[]; onDone: () => void }) {
  const t = useText(shellTexts);
  const [method, setMethod] = useState<StepUpMethod>(methods[0] ?? 'password');
  const [value, setValue] = useState('');
  const [error, setError] = useState<ApiError | string>();
  const [isBusy, setBusy] = useState(false);
  const others = methods.filter((other) => other !== method);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      if (method === 'passkey') {
        await accountApi.post('/portal/api/step-up', { body: { method, response: await askPasskey() } });
      } else {
        const body = method === 'password' ? { method, password: value } : { method, code: value.replace(/\s/g, '') };
        await accountApi.post('/portal/api/step-up', { body });
      }
      onDone();
    } catch (reason) {
      setError(reason instanceof DOMException ? t.passkeyFailed : (reason as ApiError));
    } finally {
      setBusy(false);
    }
  };
  const names = { passkey: t.usePasskey, totp: t.code, password: t.password, recovery: t.recovery };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t.stepUpText}</Text>
        {method === 'password' && (
          <PasswordInput
            label={t.password}
            autoComplete="current-password"
            data-autofocus
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        {(method === 'totp' || method === 'recovery') && (
          <TextInput
            label={names[method]}
            autoComplete="one-time-code"
            inputMode={method === 'totp' ? 'numeric' : 'text'}
            data-autofocus
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        <FormError error={error} />
        <Group justify="space-between">
          <Group gap="sm">
            {others.map((other) => (
              <Anchor
                key={other}
                component="button"
                type="button"
                size="sm"
                onClick={() => {
                  setMethod(other);
                  setValue('');
                  setError(undefined);
                }}
              >
                {names[other]}
              </Anchor>
            ))}
          </Group>
          <Button
            type="submit"
            loading={isBusy}
            {...(method === 'passkey' ? { leftSection: <Icon name="key" size={16} /> } : {})}
          >
            {method === 'passkey' ? t.usePasskey : t.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
