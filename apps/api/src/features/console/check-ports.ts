import { ENVIRONMENTS, type Deps, type Environment } from '../../core/context.ts';
import { ADAPTER_PORTS, listAdapters, type AdapterItem } from '../adapters/index.ts';

type Port = AdapterItem['port'];

/** What stands in for a port that nothing is set up for. */
const BUILT_IN: Record<Environment, Partial<Record<Port, string>>> = {
  sandbox: {
    funding: "the sandbox's provider",
    payout: "the sandbox's rail",
    identity: "the sandbox's verifier",
    rates: 'the fixed rate of the sandbox',
  },
  live: { identity: 'your reviewers (review list)', rates: 'the rates you set (rates set)' },
};

/** One line per environment and port: what serves it, and which live ones keep transfers from opening. */
export async function checkPorts(deps: Pick<Deps, 'system'>) {
  const adapters = await listAdapters(deps);
  return ENVIRONMENTS.flatMap((environment) =>
    ADAPTER_PORTS.map((port) => {
      const own = adapters.filter((one) => one.environment === environment && one.port === port);
      const builtIn = BUILT_IN[environment][port];
      const check = `port ${port}, ${environment}`;
      if (own.length > 0) return { check, state: 'ok' as const, detail: own.map(describe).join('; ') };
      if (builtIn !== undefined) return { check, state: 'ok' as const, detail: builtIn };
      return { check, state: 'warning' as const, detail: 'not connected: transfers are not open. See "adapter set"' };
    }),
  );
}

const describe = ({ name, kind, url, routes }: AdapterItem): string =>
  [name, kind === 'manual' ? 'by hand' : url, ...routes].join(' ');
