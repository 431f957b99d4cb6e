import { ActionIcon, Button, Group, InputError, Text, Textarea } from '@mantine/core';
import { portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { Icon } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { formTexts } from './form-texts.ts';

export interface IpRulesFieldProps {
  value: string[];
  onChange: (rules: string[]) => void;
  /** What stands in the field and is not in the list yet; whoever sends the list takes it along by `networksIn`. */
  typed: string;
  onType: (text: string) => void;
  /** The API's messages, `ipRules[3]` by place in the list. */
  problems: { path: string; message: string }[];
}

/** Networks in a pasted text: by line, comma, semicolon or blank; what follows a # is a remark. */
export const networksIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .flatMap((line) => line.replace(/#.*/, '').split(/[\s,;]+/))
      .filter(Boolean),
  ),
];

/** The list of networks, one a row; the API judges each and its message stands at the row. */
export function IpRulesField({ value, onChange, typed, onType, problems }: IpRulesFieldProps) {
  const t = useText(formTexts);
  const mine = useOne(['address'], (signal) => portalApi.get('/portal/api/address', { signal }));
  const add = (rules: string[]): void => onChange([...new Set([...value, ...rules])]);
  const takeTyped = (): void => {
    add(networksIn(typed));
    onType('');
  };
  const myRule = mine.data && `${mine.data.address}/${mine.data.address.includes(':') ? 128 : 32}`;
  const general = problems.find(({ path }) => path === 'ipRules')?.message;
  return (
    <div className="stack">
      {value.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.ipNone}
        </Text>
      ) : (
        <ul className="ip-rules">
          {value.map((rule, index) => {
            const problem = problems.find(({ path }) => path === `ipRules[${index}]`)?.message;
            return (
              <li key={rule}>
                <span>
                  <code>{rule}</code>
                  {problem && <InputError>{problem}</InputError>}
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t.ipRemove(rule)}
                  onClick={() => onChange(value.filter((one) => one !== rule))}
                >
                  <Icon name="cross" size={15} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      {general && <InputError>{general}</InputError>}
      <Textarea
        label={t.ipAdd}
        description={t.ipAddHelp}
        placeholder={'203.0.113.0/24\n2001:db8::/32'}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button variant="default" size="xs" disabled={typed.trim() === ''} onClick={takeTyped}>
          {t.ipAddButton}
        </Button>
        {mine.data && myRule && !value.includes(myRule) && (
          <Button variant="subtle" size="xs" onClick={() => add([myRule])}>
            {t.ipMine(mine.data.address)}
          </Button>
        )}
      </Group>
    </div>
  );
}
