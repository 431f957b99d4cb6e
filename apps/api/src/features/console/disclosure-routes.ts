import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { ENVIRONMENTS, type Deps } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { Body } from '../../core/http/wire.ts';
import {
  approveTexts,
  listAgencies,
  listTextVersions,
  providerContact,
  readAgencies,
  readTextVersion,
  setAgencies,
  setProvider,
  US_STATES,
} from '../disclosures/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { EnvironmentBody, Nullable, Text, Time } from './schema.ts';
import { timeOf } from './wire-values.ts';

const Contact = { name: Text, phone: Text, website: Text };
const ContactInput = {
  name: Type.String({ maxLength: 120 }),
  phone: Type.String({ maxLength: 40 }),
  website: Type.String({ maxLength: 200 }),
};
const Agency = Type.Object({ state: Text, ...Contact });
const MAX_CSV = 200_000;

/** Whom and what disclosures name: the provider, the States' agencies, and the approved texts. */
export function disclosureRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/provider',
    summary: 'The legal entity that disclosures and receipts name, by environment.',
    answer: Type.Object({
      items: Type.Array(Type.Object({ environment: EnvironmentBody, provider: Nullable(Type.Object(Contact)) })),
    }),
    work: async (ctx) => ({
      items: await Promise.all(
        ENVIRONMENTS.map(async (environment) => ({
          environment,
          provider: (await providerContact(ctx.system.db, environment)) ?? null,
        })),
      ),
    }),
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/provider',
    summary: 'Name the legal entity that is the provider of the transfers.',
    body: Body({
      ...ContactInput,
      environments: Type.Array(Type.Enum([...ENVIRONMENTS]), { minItems: 1, maxItems: 2, uniqueItems: true }),
    }),
    answer: Type.Object({ ...Contact, environments: Type.Array(EnvironmentBody) }),
    stepUp: 'always',
    async work(ctx, { body }) {
      await setProvider(ctx, { ...body, operator: ctx.operator });
      return body;
    },
  });
  agencyRoutes(http, deps);
  textRoutes(http, deps);
}

function agencyRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/agencies',
    summary: 'The State agencies that disclosures name, and the States without one: live sends nothing from there.',
    answer: Type.Object({ items: Type.Array(Agency), without: Type.Array(Text) }),
    async work(ctx) {
      const items = await listAgencies(ctx);
      return { items, without: statesWithout(items) };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/agencies',
    summary: 'Replace the table by a CSV of state,name,phone,website; a dry run only says what it would be.',
    body: Body({
      csv: Type.String({ minLength: 1, maxLength: MAX_CSV, wants: `a CSV text of at most ${MAX_CSV} characters` }),
      isDryRun: Type.Optional(Type.Boolean()),
    }),
    answer: Type.Object({ isDryRun: Type.Boolean(), items: Type.Array(Agency), without: Type.Array(Text) }),
    about: 'csv',
    stepUp: 'always',
    maxBodyBytes: 2 * MAX_CSV,
    async work(ctx, { body }) {
      const { csv, isDryRun = false } = body;
      const items = readAgencies(csv);
      if (!isDryRun) await setAgencies(ctx, { agencies: items, operator: ctx.operator });
      return { isDryRun, items, without: statesWithout(items) };
    },
  });
}

const statesWithout = (agencies: readonly { state: string }[]): string[] =>
  US_STATES.filter(({ code }) => !agencies.some(({ state }) => state === code)).map(({ code }) => code);

const VersionFields = {
  version: Text,
  language: Text,
  isCurrent: Type.Boolean(),
  needsApproval: Type.Boolean(),
  approvedBy: Nullable(Text),
  approvedAt: Nullable(Time),
};
const VersionParams = Type.Object({ version: Type.String({ maxLength: 60 }) });

type Version = Awaited<ReturnType<typeof listTextVersions>>[number];
const versionItem = (version: Version) => ({ ...version, approvedAt: timeOf(version.approvedAt) });

async function requireVersion(deps: Deps, version: string) {
  const found = (await listTextVersions(deps)).find((one) => one.version === version);
  if (!found) throw notFound();
  return versionItem(found);
}

function textRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/disclosure-texts',
    summary: 'The versions of the texts of disclosures, and who approved them.',
    answer: Type.Object({ items: Type.Array(Type.Object(VersionFields)) }),
    work: async (ctx) => ({ items: (await listTextVersions(ctx)).map(versionItem) }),
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/disclosure-texts/:version',
    summary: 'The words of one version, to be read before they are approved.',
    params: VersionParams,
    answer: Type.Object({ ...VersionFields, texts: Type.Unknown() }),
    async work(ctx, { params }) {
      return { ...(await requireVersion(ctx, params.version)), texts: readTextVersion(params.version) };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/disclosure-texts/:version/approve',
    summary: 'Say that a lawyer has read these texts as they are now; live shows unreviewed ones only then.',
    params: VersionParams,
    answer: Type.Object(VersionFields),
    about: 'version',
    stepUp: 'always',
    async work(ctx, { params }) {
      await approveTexts(ctx, { ...params, operator: ctx.operator });
      return requireVersion(ctx, params.version);
    },
  });
}
