import type { Deps, Environment } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import type { Contact, Language } from './content.ts';
import { CURRENT, needsApproval, textHash, VERSIONS } from './current-texts.ts';
import { findAgencies, findAgency, findApprovals, findProvider, replaceAgencies } from './queries.ts';
import { upsertApproval, upsertProvider } from './queries.ts';
import type { DisclosureTexts } from './texts.ts';
import { isStateCode, stateName } from './us-states.ts';

type Reader = Database | DatabaseTransaction;
export type Agency = Contact & { state: string };

/** Shown in the sandbox only, until the operator sets its own. Numbers that belong to nobody. */
const SANDBOX_PROVIDER: Contact = {
  name: 'Sandbox Money Transfer (test)',
  phone: '800-555-0100',
  website: 'www.provider.example',
};
const sandboxAgency = (state: string): Agency => ({
  state,
  name: `Sandbox agency of ${stateName(state)} (test)`,
  phone: '800-555-0199',
  website: 'www.agency.example',
});

export interface Missing {
  path: 'provider' | 'residenceState' | 'language';
  message: string;
}

/** The legal entity and the agency of the sender's State; live has none but those that the operator gave. */
export async function findParties(
  trx: Reader,
  environment: Environment,
  state: string,
): Promise<{ provider: Contact | undefined; agency: Agency | undefined }> {
  const [provider, agency] = [await findProvider(trx, environment), await findAgency(trx, state)];
  if (environment === 'live' || !isStateCode(state)) return { provider, agency };
  return { provider: provider ?? SANDBOX_PROVIDER, agency: agency ?? sandboxAgency(state) };
}

/** The provider's name, telephone and website; in live undefined until `provider set`. */
export const providerContact = async (trx: Reader, environment: Environment): Promise<Contact | undefined> =>
  (await findProvider(trx, environment)) ?? (environment === 'sandbox' ? SANDBOX_PROVIDER : undefined);

/**
 * What live lacks before it may disclose anything to a person of a State in these languages; empty in the sandbox.
 * Contract of issue 5: no transfer for a State without an agency row, without the provider, or with unread Spanish.
 */
export async function findMissing(
  trx: Reader,
  environment: Environment,
  ask: { state?: string; languages: readonly Language[] },
): Promise<Missing[]> {
  if (environment === 'sandbox') return [];
  const missing: Missing[] = [];
  if (!(await findProvider(trx, environment)))
    missing.push({ path: 'provider', message: 'is not set: run "provider set" for live.' });
  if (ask.state !== undefined && !(await findAgency(trx, ask.state)))
    missing.push({
      path: 'residenceState',
      message: `has no licensing agency for ${ask.state}: run "agencies import" with a row for it.`,
    });
  const approvals = await findApprovals(trx);
  for (const texts of ask.languages.map((language) => CURRENT[language]).filter(needsApproval)) {
    const approval = approvals.find(({ version }) => version === texts.version);
    if (!approval?.textHash.equals(textHash(texts)))
      missing.push({
        path: 'language',
        message: `texts ${texts.version} were not approved as they are: run "disclosures approve ${texts.version}".`,
      });
  }
  return missing;
}

/** @throws RAIL_NOT_CONFIGURED with what the operator has to do in its details */
export function requireNothingMissing(missing: Missing[]): void {
  if (missing.length === 0) return;
  throw new ApiError('RAIL_NOT_CONFIGURED', 'Transfers are not open yet: the operator has not finished the set-up.', {
    details: missing.map((one) => ({ ...one })),
    retryAfterSeconds: 3_600,
  });
}

export type ActDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;
export interface ActingOperator {
  id: string;
}

const PHONE = /^\+?[0-9][0-9 ().-]{5,38}[0-9]$/;
const WEBSITE = /^(https:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s<>"]*)?$/i;

/** What is wrong with a name, telephone or website that people will read; empty when nothing is. */
export function judgeContact({ name, phone, website }: Contact): { path: keyof Contact; message: string }[] {
  return [
    ...(name.length >= 1 && name.length <= 120 && !/[\p{C}]/u.test(name)
      ? []
      : [{ path: 'name' as const, message: 'must be 1 to 120 characters long.' }]),
    ...(PHONE.test(phone)
      ? []
      : [{ path: 'phone' as const, message: 'must be a telephone number such as 800-555-0100.' }]),
    ...(WEBSITE.test(website) && website.length <= 200
      ? []
      : [{ path: 'website' as const, message: 'must be a website such as www.example.com.' }]),
  ];
}

export async function setProvider(
  deps: ActDeps,
  input: Contact & { environments: readonly Environment[]; operator: ActingOperator },
): Promise<void> {
  const { name, phone, website, environments, operator } = input;
  const contact = { name: name.trim(), phone: phone.trim(), website: website.trim() };
  const wrong = judgeContact(contact);
  if (wrong.length > 0) throw refuse(wrong);
  await deps.system.transaction(async (trx) => {
    for (const environment of environments)
      await upsertProvider(trx, { ...contact, environment, setBy: operator.id, setAt: deps.clock.now() });
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: { kind: 'operator', id: operator.id },
      action: 'provider.set',
      subject: { kind: 'provider', id: environments.join(',') },
      details: { ...contact },
    });
  });
}

/** Replaces the whole table; a State that is not in it has no transfers in live any more. */
export async function setAgencies(
  deps: ActDeps,
  input: { agencies: readonly Agency[]; operator: ActingOperator },
): Promise<void> {
  const { agencies, operator } = input;
  await deps.system.transaction(async (trx) => {
    await replaceAgencies(trx, agencies, { setBy: operator.id, setAt: deps.clock.now() });
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: { kind: 'operator', id: operator.id },
      action: 'agencies.imported',
      subject: { kind: 'agencies', id: 'all' },
      details: { count: agencies.length },
    });
  });
}

export const listAgencies = (deps: Pick<Deps, 'system'>): Promise<Agency[]> => findAgencies(deps.system.db);

export interface TextVersion {
  version: string;
  language: Language;
  isCurrent: boolean;
  needsApproval: boolean;
  approvedBy: string | null;
  approvedAt: Date | null;
}

/** The versions of the texts, and whether each was approved as it stands now. */
export async function listTextVersions(deps: Pick<Deps, 'system'>): Promise<TextVersion[]> {
  const approvals = await findApprovals(deps.system.db);
  return VERSIONS.map((texts) => {
    const approval = approvals.find((one) => one.version === texts.version && one.textHash.equals(textHash(texts)));
    return {
      version: texts.version,
      language: texts.language,
      isCurrent: CURRENT[texts.language] === texts,
      needsApproval: needsApproval(texts),
      approvedBy: approval?.approvedBy ?? null,
      approvedAt: approval?.approvedAt ?? null,
    };
  });
}

/** The words of a version as they stand; undefined for an unknown one. */
export const readTextVersion = (version: string): DisclosureTexts | undefined =>
  VERSIONS.find((texts) => texts.version === version);

export async function approveTexts(deps: ActDeps, input: { version: string; operator: ActingOperator }): Promise<void> {
  const texts = VERSIONS.find(({ version }) => version === input.version);
  if (!texts)
    throw refuse([
      { path: 'version', message: `must be one of ${VERSIONS.map(({ version }) => version).join(', ')}.` },
    ]);
  const hash = textHash(texts);
  await deps.system.transaction(async (trx) => {
    await upsertApproval(trx, {
      version: texts.version,
      textHash: hash,
      approvedBy: input.operator.id,
      approvedAt: deps.clock.now(),
    });
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: { kind: 'operator', id: input.operator.id },
      action: 'disclosure.approved',
      subject: { kind: 'disclosure_texts', id: texts.version },
      details: { textHash: hash.toString('hex') },
    });
  });
}
