import { Alert, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { FormActions, FormError, Icon, Id } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { consoleAuditTexts } from './texts.ts';

export interface VerifyChainProps {
  isOpen: boolean;
  partnerId: string | undefined;
  onClose: () => void;
}

/** Walks a chain and says what is not as it was sealed. */
export function VerifyChain({ isOpen, partnerId, onClose }: VerifyChainProps) {
  const t = useText(consoleAuditTexts);
  const formats = useFormats();
  const form = useForm({ initialValues: { head: '' } });
  const verify = useAct(
    (body: { partnerId?: string; head?: string }) => operatorApi.post('/operator/api/audit/verify', { body }),
    { form },
  );
  const found = verify.data;
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.verifyTitle} size="lg" centered>
      <form
        onSubmit={form.onSubmit(({ head }) =>
          verify.mutate({ ...(partnerId ? { partnerId } : {}), ...(head.trim() ? { head: head.trim() } : {}) }),
        )}
      >
        <Stack>
          <Text>{t.verifyText}</Text>
          <TextInput label={t.noted} description={t.notedText} spellCheck={false} {...form.getInputProps('head')} />
          <FormError error={verify.error} fields={['head']} />
          {found && (
            <Alert
              role="status"
              color={found.isWhole ? 'teal' : 'red'}
              icon={<Icon name={found.isWhole ? 'check' : 'alert'} />}
              title={found.isWhole ? t.whole(formats.number(found.count)) : t.broken(found.problems.length)}
            >
              {found.problems.map(({ number, message }) => (
                <div key={`${number} ${message}`}>
                  {t.entryNumber(number)}: {message}
                </div>
              ))}
              {found.head && (
                <div>
                  {t.head}: <Id id={found.head} isShort />
                </div>
              )}
            </Alert>
          )}
          <FormActions submitLabel={t.verify} isBusy={verify.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
