import type { Environment } from '../../core/context.ts';
import { open, seal, type Place } from '../../core/crypto/envelope.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import type { AdapterPort, AdapterRow } from './queries.ts';

export const ADAPTER_PORTS = ['funding', 'payout', 'identity', 'rates'] as const satisfies readonly AdapterPort[];

/** What the operator set up for one port of one environment. */
interface AdapterBase {
  name: string;
  environment: Environment;
  port: AdapterPort;
  /** Funding: methods. Payout: `country/currency/method`. Other ports: empty. */
  routes: readonly string[];
  settings: Readonly<Record<string, string>>;
}

/** A service of the operator's own; see docs/adapters.md. */
export interface HttpAdapter extends AdapterBase {
  kind: 'http';
  url: string;
  /** `whsec_…`, signs both ways. */
  secret: string;
}

/** People work it off by hand, with operator commands. */
export interface ManualAdapter extends AdapterBase {
  kind: 'manual';
}

export type Adapter = HttpAdapter | ManualAdapter;

const SECRET_LABEL = 'adapter-secret';

const secretPlace = (environment: Environment, name: string): Place => ({
  partnerId: 'operator',
  environment,
  table: 'adapters',
  column: 'secret',
  row: name,
});

type Named = Pick<AdapterRow, 'environment' | 'name'>;

export const sealAdapterSecret = (keyring: Keyring, { environment, name }: Named, secret: string): Buffer =>
  seal(keyring, SECRET_LABEL, Buffer.from(secret), secretPlace(environment, name));

export const openAdapterSecret = (keyring: Keyring, { environment, name }: Named, sealed: Buffer): string =>
  open(keyring, SECRET_LABEL, sealed, secretPlace(environment, name)).toString();

/** The version that new secrets are sealed with. */
export const adapterKeyVersion = (keyring: Keyring): number => keyring.current(SECRET_LABEL).version;

export function adapterOf(keyring: Keyring, row: AdapterRow): Adapter {
  const { name, environment, port, routes, settings, url, secret } = row;
  const base = { name, environment, port, routes, settings };
  if (row.kind === 'manual' || url === null || secret === null) return { ...base, kind: 'manual' };
  return { ...base, kind: 'http', url, secret: openAdapterSecret(keyring, row, secret) };
}
