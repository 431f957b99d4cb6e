import { openDemoAccount } from './features/accounts/index.ts';
import { createKey } from './features/keys/index.ts';
import { addOperator, listOperators, type Operator } from './features/operators/index.ts';
import { createPartner, findPartners } from './features/partners/index.ts';
import { addMember } from './features/team/index.ts';
import type { Platform } from './platform.ts';

export interface Demo {
  slug: string;
  name: string;
  /** Only at the first start: a key is shown once. */
  key: string | undefined;
  /** Signs the demo's person in to the portal, once and within 15 minutes. */
  signInUrl: string;
}

const SLUG = 'demo';
const EMAIL = 'owner@demo.example';

/** The partner that a newcomer tries the system with, made once, and a way into its portal, new at each start. */
export async function prepareDemo(platform: Platform): Promise<Demo> {
  const { partnerId, ...demo } = await preparePartner(platform);
  return { ...demo, signInUrl: await prepareSignIn(platform, partnerId) };
}

async function preparePartner({ deps }: Platform): Promise<Omit<Demo, 'signInUrl'> & { partnerId: string }> {
  const partners = await findPartners(deps);
  const known = partners.find((partner) => partner.slug === SLUG);
  if (known) return { partnerId: known.id, slug: SLUG, name: known.name, key: undefined };
  const { id, name } = await createPartner(deps, { name: 'Demo Partner', slug: SLUG });
  const { key } = await createKey(deps, {
    partnerSlug: SLUG,
    environment: 'sandbox',
    name: 'demo key',
    createdBy: 'demo',
  });
  return { partnerId: id, slug: SLUG, name, key };
}

/** Owner of the demo partner and, where nobody else runs the platform yet, its operator. There is no password. */
async function prepareSignIn({ deps }: Platform, partnerId: string): Promise<string> {
  const roles = { sandbox: 'owner', live: 'owner' } as const;
  return openDemoAccount(deps, {
    email: EMAIL,
    name: 'Demo Owner',
    operator: await prepareOperator(deps),
    join: (trx, userId) => addMember(trx, deps, { partnerId, userId, roles }),
  });
}

async function prepareOperator(deps: Platform['deps']): Promise<Operator | undefined> {
  const operators = await listOperators(deps);
  const known = operators.find(({ name, disabledAt }) => name === SLUG && disabledAt === null);
  if (known || operators.length > 0) return known;
  return (await addOperator(deps, { name: SLUG, values: {} })).operator;
}
