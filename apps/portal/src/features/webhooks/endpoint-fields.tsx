import {
  Checkbox,
  Collapse,
  NativeSelect,
  NumberInput,
  Radio,
  Stack,
  Textarea,
  TextInput,
  Button,
} from '@mantine/core';
import type { useForm } from '@mantine/form';
import { useState } from 'react';
import { Icon } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { webhooksTexts } from './texts.ts';
import { useEventTypes, type Endpoint } from './webhook-queries.ts';

/** What both forms hold; numbers may be empty while they are typed. */
export interface EndpointValues {
  url: string;
  description: string;
  choice: 'documented' | 'chosen';
  eventTypes: string[];
  headers: string;
  dropsHeaders: boolean;
  ordering: string;
  parkAfterAttempts: number | '';
  maxConcurrency: number | '';
  maxPerSecond: number | '';
  schedule: string;
  disableAfterHours: number | '';
}

export const newEndpoint: EndpointValues = {
  url: '',
  description: '',
  choice: 'documented',
  eventTypes: [],
  headers: '',
  dropsHeaders: false,
  ordering: 'none',
  parkAfterAttempts: '',
  maxConcurrency: 32,
  maxPerSecond: '',
  schedule: 'documented',
  disableAfterHours: 120,
};

/** The settings of an endpoint as the form holds them. */
export const valuesOf = (endpoint: Endpoint): EndpointValues => ({
  ...newEndpoint,
  url: endpoint.url,
  description: endpoint.description ?? '',
  choice: 'chosen',
  eventTypes: endpoint.eventTypes,
  ordering: endpoint.ordering,
  parkAfterAttempts: endpoint.parkAfterAttempts ?? '',
  maxConcurrency: endpoint.maxConcurrency,
  maxPerSecond: endpoint.maxPerSecond ?? '',
  schedule: endpoint.schedule,
  disableAfterHours: endpoint.disableAfterHours,
});

/** `Name: value` lines as the API takes them; a line without a colon stays, so that the API says what is wrong. */
export function readHeaders(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

/** What is sent. `isNew`: what is empty is left to the API's default; else it takes a value away. */
export function bodyOf(values: EndpointValues, isNew: boolean) {
  const number = (value: number | ''): number | undefined => (value === '' ? undefined : value);
  const orNull = (value: number | ''): number | null | undefined => (value === '' ? (isNew ? undefined : null) : value);
  const { headers, dropsHeaders } = values;
  const sendsHeaders = dropsHeaders || headers.trim() !== '';
  const all = {
    url: values.url.trim(),
    description: values.description.trim() === '' ? (isNew ? undefined : null) : values.description.trim(),
    eventTypes: values.choice === 'documented' ? undefined : values.eventTypes,
    headers: sendsHeaders ? readHeaders(dropsHeaders ? '' : headers) : undefined,
    ordering: values.ordering as 'none' | 'endpoint' | 'link',
    parkAfterAttempts: orNull(values.parkAfterAttempts),
    maxConcurrency: number(values.maxConcurrency),
    maxPerSecond: orNull(values.maxPerSecond),
    schedule: values.schedule as 'documented' | 'long',
    disableAfterHours: number(values.disableAfterHours),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as { url: string };
}

export interface EndpointFieldsProps {
  form: ReturnType<typeof useForm<EndpointValues>>;
  /** Names of headers that are set now. */
  headerNames?: string[];
  isNew: boolean;
}

export function EndpointFields({ form, headerNames = [], isNew }: EndpointFieldsProps) {
  const t = useText(webhooksTexts);
  const [isMore, setMore] = useState(!isNew);
  const types = useEventTypes().data?.items ?? [];
  return (
    <Stack gap="md">
      <TextInput
        label={t.url}
        description={t.urlHelp}
        placeholder="https://hooks.example.com/m2m"
        type="url"
        required
        spellCheck={false}
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <TextInput label={t.description} maxLength={200} {...form.getInputProps('description')} />
      {isNew && (
        <Radio.Group label={t.whichEvents} {...form.getInputProps('choice')}>
          <Stack gap={6} mt={6}>
            <Radio value="documented" label={t.documented} description={t.documentedHelp} />
            <Radio value="chosen" label={t.chosen} />
          </Stack>
        </Radio.Group>
      )}
      {form.values.choice === 'chosen' && (
        <Checkbox.Group
          label={isNew ? undefined : t.whichEvents}
          aria-label={t.whichEvents}
          {...form.getInputProps('eventTypes')}
        >
          <div className="type-choice">
            {types.map(({ type, description }) => (
              <Checkbox key={type} size="xs" value={type} label={<code title={description}>{type}</code>} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label={t.headers}
        description={headerNames.length > 0 ? t.headersKept(headerNames.join(', ')) : t.headersHelp}
        autosize
        minRows={2}
        spellCheck={false}
        autoComplete="off"
        disabled={form.values.dropsHeaders}
        {...form.getInputProps('headers')}
      />
      {headerNames.length > 0 && (
        <Checkbox label={t.headersClear} {...form.getInputProps('dropsHeaders', { type: 'checkbox' })} />
      )}
      <div>
        <Button
          variant="subtle"
          size="xs"
          px={6}
          aria-expanded={isMore}
          leftSection={<Icon name={isMore ? 'down' : 'right'} size={14} />}
          onClick={() => setMore(!isMore)}
        >
          {t.more}
        </Button>
        <Collapse expanded={isMore}>
          <PaceFields form={form} />
        </Collapse>
      </div>
    </Stack>
  );
}

function PaceFields({ form }: Pick<EndpointFieldsProps, 'form'>) {
  const t = useText(webhooksTexts);
  const whole = { allowDecimal: false, allowNegative: false, hideControls: true } as const;
  return (
    <div className="field-grid">
      <NativeSelect
        label={t.ordering}
        data={[
          { value: 'none', label: t.orderNone },
          { value: 'endpoint', label: t.orderEndpoint },
          { value: 'link', label: t.orderLink },
        ]}
        {...form.getInputProps('ordering')}
      />
      <NativeSelect
        label={t.schedule}
        data={[
          { value: 'documented', label: t.scheduleDocumented },
          { value: 'long', label: t.scheduleLong },
        ]}
        {...form.getInputProps('schedule')}
      />
      <NumberInput label={t.maxConcurrency} {...whole} {...form.getInputProps('maxConcurrency')} />
      <NumberInput label={t.maxPerSecond} {...whole} {...form.getInputProps('maxPerSecond')} />
      <NumberInput label={t.disableAfter} {...whole} {...form.getInputProps('disableAfterHours')} />
      {form.values.ordering !== 'none' && (
        <NumberInput
          label={t.parkAfter}
          description={t.parkHelp}
          {...whole}
          {...form.getInputProps('parkAfterAttempts')}
        />
      )}
    </div>
  );
}
