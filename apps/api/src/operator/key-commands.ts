import {
  createKey,
  disableKeyByOperator,
  enableKeyByOperator,
  findKeys,
  revokeKey,
  setKeyPolicy,
  showKey,
  showKeyPolicy,
  updateKeyByOperator,
  whenApplied,
  type Effective,
  type KeyPolicy,
} from '../features/keys/index.ts';
import { requireEnvironment, requireText, table, UsageError, type Command, type Values } from './command.ts';
import { rotationCommands } from './rotation-commands.ts';

const text = { type: 'string' } as const;

const RULES = { note: text, 'ip-rules': text, 'ip-observe-only': text, expires: text, rotatable: text };
const RULES_USAGE =
  '[--note <text>] [--ip-rules a,b | none] [--ip-observe-only on|off] [--expires <time> | none] [--rotatable on|off]';

export const keyCommands: Command[] = [
  {
    name: 'key create',
    usage: `--partner <slug> --environment sandbox|live --name <name> [--scopes a,b | --template t] ${RULES_USAGE}`,
    summary: 'Make an API key; it is shown this once.',
    options: { partner: text, environment: text, name: text, scopes: text, template: text, ...RULES },
    async run({ deps }, { values }) {
      const { template } = values;
      const created = await createKey(deps, {
        partnerSlug: requireText(values, 'partner'),
        environment: requireEnvironment(values),
        name: requireText(values, 'name'),
        createdBy: 'operator',
        ...listOf(values, 'scopes', 'scopes'),
        ...(typeof template === 'string' ? { template } : {}),
        ...rulesOf(values),
      });
      const { keyId, key } = created;
      const what = created.template
        ? `Template ${created.template}: ${created.scopes.join(', ')}`
        : `Scopes: ${created.scopes.join(', ')}`;
      return {
        json: { keyId, key },
        text: `${key}\n\n${keyId}. ${what}.\nStore the key now: it cannot be shown again.`,
      };
    },
  },
  {
    name: 'key list',
    usage: '--partner <slug> --environment sandbox|live',
    summary: 'List the keys of a partner, newest first; revoked ones stay.',
    options: { partner: text, environment: text },
    async run({ deps }, { values }) {
      const keys = await findKeys(deps, requireText(values, 'partner'), requireEnvironment(values));
      const rows = keys.map((key) => [
        key.keyId,
        key.name,
        key.state,
        key.masked,
        key.lastUsed?.at ?? 'never',
        key.lastUsed?.address ?? '',
        key.createdBy,
      ]);
      return { json: keys, text: table(['id', 'name', 'state', 'key', 'last used', 'from', 'made by'], rows) };
    },
  },
  {
    name: 'key show',
    usage: '<keyId>',
    summary: 'Show a key with its rules and its last use.',
    words: ['keyId'],
    async run({ deps }, { words }) {
      const key = await showKey(deps, words[0]!);
      return { json: key, text: JSON.stringify(key, null, 2) };
    },
  },
  {
    name: 'key update',
    usage: `<keyId> [--name <name>] [--scopes a,b] ${RULES_USAGE}`,
    summary: 'Change what is named of a key.',
    words: ['keyId'],
    options: { name: text, scopes: text, ...RULES },
    async run({ deps }, { words, values }) {
      const name = typeof values['name'] === 'string' ? { name: values['name'] } : {};
      const key = await updateKeyByOperator(deps, words[0]!, {
        ...name,
        ...listOf(values, 'scopes', 'scopes'),
        ...rulesOf(values),
      });
      return { json: key, text: `Changed ${key.keyId}, ${key.name}: ${key.scopes.join(', ')}.` };
    },
  },
  {
    name: 'key disable',
    usage: '<keyId>',
    summary: 'Stop a key until it is enabled again.',
    words: ['keyId'],
    async run({ deps }, { words }) {
      const effective = await whenApplied(deps, await disableKeyByOperator(deps, words[0]!));
      return { json: { keyId: words[0], effective }, text: `Disabled ${words[0]}. ${inWords(effective)}` };
    },
  },
  {
    name: 'key enable',
    usage: '<keyId>',
    summary: 'Let a disabled key work again.',
    words: ['keyId'],
    async run({ deps }, { words }) {
      await enableKeyByOperator(deps, words[0]!);
      return { json: { keyId: words[0] }, text: `Enabled ${words[0]}.` };
    },
  },
  {
    name: 'key revoke',
    usage: '<keyId> [--reason <text>]',
    summary: 'Revoke a key for good.',
    words: ['keyId'],
    options: { reason: text },
    async run({ deps }, { words, values }) {
      const reason = typeof values['reason'] === 'string' ? { reason: values['reason'].slice(0, 500) } : {};
      const { keyId, revokedAt, seq } = await revokeKey(deps, { keyId: words[0]!, revokedBy: 'operator', ...reason });
      const effective = await whenApplied(deps, seq);
      return { json: { keyId, revokedAt, effective }, text: `Revoked ${keyId}. ${inWords(effective)}` };
    },
  },
  ...rotationCommands,
  {
    name: 'policy show',
    usage: '--partner <slug>',
    summary: "Show what a partner's live keys must keep to.",
    options: { partner: text },
    async run({ deps }, { values }) {
      return policyResult(await showKeyPolicy(deps, requireText(values, 'partner')));
    },
  },
  {
    name: 'policy set',
    usage:
      '--partner <slug> [--require-ip-rules on|off] [--require-expiry on|off] [--max-life-days <n>|none] [--max-live-keys <n>|none]',
    summary: "Set what a partner's live keys must keep to when they are made or changed.",
    options: {
      partner: text,
      'require-ip-rules': text,
      'require-expiry': text,
      'max-life-days': text,
      'max-live-keys': text,
    },
    async run({ deps }, { values }) {
      const change: Partial<KeyPolicy> = {
        ...switchOf(values, 'require-ip-rules', 'requiresIpRules'),
        ...switchOf(values, 'require-expiry', 'requiresExpiry'),
        ...numberOf(values, 'max-life-days', 'maxLifeDays'),
        ...numberOf(values, 'max-live-keys', 'maxLiveKeys'),
      };
      if (Object.keys(change).length === 0) throw new UsageError('Name at least one rule to set.');
      return policyResult(await setKeyPolicy(deps, requireText(values, 'partner'), change));
    },
  },
];

function policyResult(policy: KeyPolicy) {
  const rows = Object.entries(policy).map(([name, value]) => [name, value === null ? 'none' : String(value)]);
  return { json: policy, text: table(['rule', 'value'], rows) };
}

const inWords = ({ allProcessesAt, waitedMs, processes }: Effective): string =>
  allProcessesAt
    ? `In force in all ${processes} running processes at ${allProcessesAt}, after ${waitedMs} ms.`
    : `Not every one of ${processes} running processes has said so yet; none accepts it later than a second from now.`;

function listOf<N extends string>(values: Values, option: string, name: N): { [key in N]?: string[] } {
  const value = values[option];
  if (typeof value !== 'string') return {};
  const list =
    value === 'none'
      ? []
      : value
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean);
  return { [name]: list } as { [key in N]?: string[] };
}

function switchOf<N extends string>(values: Values, option: string, name: N): { [key in N]?: boolean } {
  const value = values[option];
  if (value === undefined) return {};
  if (value !== 'on' && value !== 'off') throw new UsageError(`--${option} must be on or off, not "${value}".`);
  return { [name]: value === 'on' } as { [key in N]?: boolean };
}

function numberOf<N extends string>(values: Values, option: string, name: N): { [key in N]?: number | null } {
  const value = values[option];
  if (typeof value !== 'string') return {};
  if (value === 'none') return { [name]: null } as { [key in N]?: number | null };
  if (!/^\d{1,6}$/.test(value)) throw new UsageError(`--${option} must be a whole number or none, not "${value}".`);
  return { [name]: Number(value) } as { [key in N]?: number | null };
}

function rulesOf(values: Values) {
  const { note, expires } = values;
  return {
    ...(typeof note === 'string' ? { note: note.slice(0, 500) } : {}),
    ...listOf(values, 'ip-rules', 'ipRules'),
    ...switchOf(values, 'ip-observe-only', 'isIpObserveOnly'),
    ...(typeof expires === 'string' ? { expiresAt: expires === 'none' ? null : expires } : {}),
    ...switchOf(values, 'rotatable', 'isRotatable'),
  };
}
