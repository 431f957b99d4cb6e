import { ENVIRONMENTS, type Deps, type Environment, type Owner, type PartnerProfile } from '../../core/context.ts';
import { noteChange } from '../../core/changes.ts';
import { recordAct, type Actor } from '../audit/index.ts';
import { open, seal, type Place } from '../../core/crypto/envelope.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { generateWebhookSecret } from '@m2m/webhook-signature';
import { profileOf } from './profile.ts';
import {
  findEnvironment,
  findPartner,
  findPartnerBySlug,
  findPublicFace,
  insertPartner,
  insertPartnerEnvironment,
  listPartners,
  updatePartnerStatus,
  type PartnerFaceRow,
  type PartnerRow,
} from './queries.ts';

type PartnerDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

/** Commands that ask for no `--as` act for whoever may open the database. */
const OPERATOR: Actor = { kind: 'operator', id: 'operator' };

const secretPlace = (owner: Owner): Place => ({
  ...owner,
  table: 'partner_environments',
  column: 'default_secret',
  row: owner.environment,
});

/** A partner with its two environments, each with the default webhook secret of contract section 7. */
export async function createPartner(
  deps: PartnerDeps,
  input: { name: string; slug: string },
  actor = OPERATOR,
): Promise<PartnerRow> {
  const name = input.name.trim();
  if (name.length < 1 || name.length > 80) throw refused('name', 'must be 1 to 80 characters long');
  if (!/^[a-z0-9]{2,24}$/.test(input.slug)) throw refused('slug', 'must be 2 to 24 lower-case letters and digits');
  const partner = { id: newId('ptn'), slug: input.slug, name, createdAt: deps.clock.now() };
  await deps.system.transaction(async (trx) => {
    if (!(await insertPartner(trx, partner))) throw refused('slug', `"${input.slug}" is taken; choose another`);
    for (const environment of ENVIRONMENTS) {
      const owner = { partnerId: partner.id, environment };
      await insertPartnerEnvironment(trx, owner, sealDefaultSecret(deps, owner, generateWebhookSecret()));
    }
    const subject = { kind: 'partner', id: partner.id };
    const details = { name, slug: partner.slug };
    await recordAct(trx, deps, { partnerId: partner.id }, { actor, action: 'partner.created', subject, details });
  });
  return (await findPartnerBySlug(deps.system.db, input.slug))!;
}

const refused = (path: string, message: string): ApiError =>
  new ApiError('INVALID_REQUEST', `${path} ${message}.`, { details: [{ path, message }] });

/** Suspends or resumes; every process hears of it within a second. Links keep their expiry. */
export async function changePartnerStatus(
  deps: PartnerDeps,
  slug: string,
  status: PartnerRow['status'],
  actor = OPERATOR,
): Promise<PartnerRow> {
  return deps.system.transaction(async (trx) => {
    const partner = await updatePartnerStatus(trx, slug, status, deps.clock.now());
    if (!partner) throw unknownPartner(slug);
    const action = status === 'suspended' ? 'partner.suspended' : 'partner.resumed';
    const subject = { kind: 'partner', id: partner.id };
    await recordAct(trx, deps, { partnerId: partner.id }, { actor, action, subject, details: { slug } });
    await noteChange(trx, 'partner', partner.id);
    return partner;
  });
}

const unknownPartner = (slug: string): ApiError =>
  new ApiError('RESOURCE_NOT_FOUND', `There is no partner with the slug "${slug}".`);

/** The partner of an id; 404 for an unknown one. */
export async function requirePartnerById(deps: Pick<Deps, 'system'>, partnerId: string): Promise<PartnerRow> {
  const partner = await findPartner(deps.system.db, partnerId);
  if (!partner) throw notFound();
  return partner;
}

export const findPartners = (deps: PartnerDeps): Promise<PartnerRow[]> => listPartners(deps.system.db);

export async function requirePartner(deps: Pick<Deps, 'system'>, slug: string): Promise<PartnerRow> {
  const partner = await findPartnerBySlug(deps.system.db, slug);
  if (!partner) throw unknownPartner(slug);
  return partner;
}

/** The partner behind an owner, with its settings there; undefined when either is gone. */
export async function loadProfileById(deps: Pick<Deps, 'system'>, owner: Owner): Promise<PartnerProfile | undefined> {
  const [partner, settings] = await Promise.all([
    findPartner(deps.system.db, owner.partnerId),
    findEnvironment(deps.system.db, owner),
  ]);
  return partner && settings ? profileOf(partner, settings) : undefined;
}

/** The default webhook secret of one environment, in clear; an act that the audit trail keeps. */
export async function showDefaultSecret(deps: PartnerDeps, slug: string, environment: Environment): Promise<string> {
  const partner = await requirePartner(deps, slug);
  const owner = { partnerId: partner.id, environment };
  return deps.system.transaction(async (trx) => {
    const settings = await findEnvironment(trx, owner);
    if (!settings) throw notFound();
    const subject = { kind: 'default_secret', id: environment };
    await recordAct(trx, deps, owner, { actor: OPERATOR, action: 'secret.shown', subject });
    return openDefaultSecret(deps, owner, settings.defaultSecret);
  });
}

export const sealDefaultSecret = (deps: Pick<Deps, 'keyring'>, owner: Owner, secret: string): Buffer =>
  seal(deps.keyring, 'webhook-secret', Buffer.from(secret), secretPlace(owner));

export const openDefaultSecret = (deps: Pick<Deps, 'keyring'>, owner: Owner, sealed: Buffer): string =>
  open(deps.keyring, 'webhook-secret', sealed, secretPlace(owner)).toString();

export type PartnerFace = PartnerFaceRow;

/** The environments of the partner behind a slug, as a stranger may see them; empty when there is none. */
export const findPartnerFaces = (deps: PartnerDeps, slug: string): Promise<PartnerFace[]> =>
  /^[a-z0-9]{2,24}$/.test(slug) ? findPublicFace(deps.system.db, slug) : Promise.resolve([]);
