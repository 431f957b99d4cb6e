import { statSync, readFileSync } from 'node:fs';
import { isWebhookSecret } from '@m2m/webhook-signature';
import {
  ADAPTER_PORTS,
  checkServiceUrl,
  listAdapters,
  removeAdapter,
  setAdapter,
  showAdapterSecret,
  type AdapterInput,
} from '../features/adapters/index.ts';
import { operatorActor, requireOperator } from '../features/operators/index.ts';
import { FUNDING_METHODS } from '../features/pricing/index.ts';
import { checkAdapter } from './check-adapter.ts';
import { requireEnvironment, requireText, table, UsageError, type Command, type Values } from './command.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const adapterCommands: Command[] = [
  {
    name: 'adapter set',
    usage:
      '<name> --environment sandbox|live --port funding|payout|identity|rates (--url <url> [--new-secret] | --manual) [--routes a,b] [--debtor-name <name> --debtor-account <number> --debtor-bic <bic>] --as <operator>',
    summary: 'Connect a service of yours, or work by hand, for funding, payout, identity or rates.',
    words: ['name'],
    options: {
      environment: text,
      port: text,
      url: text,
      manual: flag,
      routes: text,
      'new-secret': flag,
      'debtor-name': text,
      'debtor-account': text,
      'debtor-bic': text,
      as: text,
    },
    async run(platform, { words, values }) {
      const input = readInput(words[0]!, values);
      const actor = operatorActor(await requireOperator(platform, values));
      const { secret } = await setAdapter(platform.deps, { ...input, actor });
      const what = `${input.name} serves ${[input.port, ...input.routes].join(' ')} in ${input.environment}.`;
      const shown = secret === undefined ? '' : `\nSecret, for both directions: ${secret}`;
      return { json: { name: input.name, ...(secret === undefined ? {} : { secret }) }, text: what + shown };
    },
  },
  {
    name: 'adapter list',
    usage: '',
    summary: 'List the adapters.',
    async run({ deps }) {
      const adapters = await listAdapters(deps);
      const rows = adapters.map(({ name, environment, port, kind, url, routes }) => [
        name,
        environment,
        port,
        kind,
        routes.join(' '),
        url ?? '',
      ]);
      return { json: adapters, text: table(['name', 'environment', 'port', 'kind', 'routes', 'url'], rows) };
    },
  },
  {
    name: 'adapter remove',
    usage: '<name> --as <operator>',
    summary: 'Disconnect an adapter. What it is doing can no longer be asked of it.',
    words: ['name'],
    options: { as: text },
    async run(platform, { words, values }) {
      const actor = operatorActor(await requireOperator(platform, values));
      await removeAdapter(platform.deps, { name: words[0]!, actor });
      return { json: { name: words[0] }, text: `${words[0]} is removed.` };
    },
  },
  {
    name: 'adapter show-secret',
    usage: '<name> --as <operator>',
    summary: 'Show the secret that signs both directions.',
    words: ['name'],
    options: { as: text },
    async run(platform, { words, values }) {
      const actor = operatorActor(await requireOperator(platform, values));
      const secret = await showAdapterSecret(platform.deps, { name: words[0]!, actor });
      return { json: { name: words[0], secret }, text: secret };
    },
  },
  {
    name: 'adapter check',
    usage: '<url> --secret-file <file> [--port funding|payout|identity|rates]',
    summary: 'Hold a service against the contract of docs/adapters.md. It is sent orders: use a test instance.',
    words: ['url'],
    options: { 'secret-file': text, port: text },
    async runBare({ words, values, config }) {
      const url = checkServiceUrl(words[0]).href;
      const secret = readSecret(requireText(values, 'secret-file'));
      const port = values['port'] === undefined ? 'payout' : requirePort(values);
      const findings = await checkAdapter({ url, secret, port, proxy: config.egressProxy });
      const failed = findings.filter(({ problem }) => problem !== undefined);
      const lines = findings.map(({ name, problem }) => (problem ? `FAILED  ${name}: ${problem}` : `passed  ${name}`));
      const verdict =
        failed.length === 0 ? 'The service keeps the contract.' : `${failed.length} of ${findings.length} failed.`;
      return {
        json: { url, port, findings },
        text: [...lines, '', verdict].join('\n'),
        exitCode: failed.length === 0 ? 0 : 1,
      };
    },
  },
];

function readInput(name: string, values: Values): Omit<AdapterInput, 'actor'> {
  const { url } = values;
  const isManual = values['manual'] === true;
  if (isManual === (typeof url === 'string')) throw new UsageError('Give either --url <url> or --manual.');
  const port = requirePort(values);
  const routes = typeof values['routes'] === 'string' ? listOf(values['routes']) : [];
  const odd = port === 'funding' && routes.find((route) => !(FUNDING_METHODS as readonly string[]).includes(route));
  if (odd) throw new UsageError(`--routes: "${odd}" must be one of ${FUNDING_METHODS.join(', ')}.`);
  if (port === 'funding' && isManual && routes.some((route) => !route.startsWith('manual_'))) {
    throw new UsageError('--routes: by hand only manual_cash and manual_wire can be taken.');
  }
  return {
    name,
    environment: requireEnvironment(values),
    port,
    kind: isManual ? 'manual' : 'http',
    ...(typeof url === 'string' ? { url } : {}),
    routes,
    settings: readDebtor(values, isManual && port === 'payout'),
    isNewSecret: values['new-secret'] === true,
  };
}

const listOf = (words: string): string[] => [
  ...new Set(
    words
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

function requirePort(values: Values): AdapterInput['port'] {
  const value = requireText(values, 'port');
  const port = ADAPTER_PORTS.find((one) => one === value);
  if (port) return port;
  throw new UsageError(`--port must be one of ${ADAPTER_PORTS.join(', ')}, not "${value}".`);
}

/** The account that pays, for pain.001 files of the manual rail. */
function readDebtor(values: Values, isManualRail: boolean): Record<string, string> {
  const given = ['debtor-name', 'debtor-account', 'debtor-bic'].filter((name) => typeof values[name] === 'string');
  if (given.length === 0) return {};
  if (!isManualRail) throw new UsageError(`--${given[0]} is for --port payout --manual only.`);
  const [name, account] = [requireText(values, 'debtor-name'), requireText(values, 'debtor-account')];
  const bic = requireText(values, 'debtor-bic');
  if (name.length > 140) throw new UsageError('--debtor-name must have at most 140 characters.');
  if (!/^[A-Z0-9]{1,34}$/.test(account)) throw new UsageError('--debtor-account must be 1 to 34 letters and digits.');
  if (!/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) {
    throw new UsageError('--debtor-bic must be a BIC such as BCMRMXMM (8 or 11 characters).');
  }
  return { debtorName: name, debtorAccount: account, debtorBic: bic };
}

function readSecret(file: string): string {
  let secret: string;
  try {
    if ((statSync(file).mode & 0o077) !== 0) throw new Error(`it can be read by others. Run: chmod 600 ${file}`);
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`--secret-file ${file}: ${(error as Error).message}`);
  }
  if (isWebhookSecret(secret)) return secret;
  throw new UsageError(`--secret-file ${file}: it must hold whsec_ and 48 hex characters, as "adapter set" printed.`);
}
