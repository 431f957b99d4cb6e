import { createKey } from './features/keys/index.ts';
import { createPartner, findPartners } from './features/partners/index.ts';
import type { Platform } from './platform.ts';

export interface Demo {
  slug: string;
  name: string;
  /** Only at the first start: a key is shown once. */
  key: string | undefined;
}

const SLUG = 'demo';

/** The partner that a newcomer tries the system with; sandbox only, made once. */
export async function prepareDemo({ deps }: Platform): Promise<Demo> {
  const partners = await findPartners(deps);
  const known = partners.find((partner) => partner.slug === SLUG);
  if (known) return { slug: SLUG, name: known.name, key: undefined };
  const { name } = await createPartner(deps, { name: 'Demo Partner', slug: SLUG });
  const { key } = await createKey(deps, {
    partnerSlug: SLUG,
    environment: 'sandbox',
    name: 'demo key',
    createdBy: 'demo',
  });
  return { slug: SLUG, name, key };
}
