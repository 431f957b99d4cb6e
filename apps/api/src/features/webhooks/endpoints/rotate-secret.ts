import { generateWebhookSecret } from '@m2m/webhook-signature';
import type { Context, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import type { Action } from '../../audit/index.ts';
import { openDefaultSecret, sealDefaultSecret } from '../../partners/index.ts';
import { recordOwnAct } from '../record-own-act.ts';
import { findSecretsForUpdate, updateSecrets, type SecretsRow } from './queries.ts';
import type { SecretView } from './schema.ts';
import { openEndpointSecret, sealEndpointSecret } from './sealed.ts';

const HOUR_MS = 3_600_000;
const PENDING_MS = 7 * 24 * HOUR_MS;
const DEFAULT_OVERLAP_HOURS = 24;

/** An endpoint, or null for the default secret of the environment, which also signs for callback URLs. */
type SignerId = string | null;

const subjectOf = ({ owner }: Context, endpointId: SignerId) =>
  endpointId === null ? { kind: 'default_secret', id: owner.environment } : { kind: 'endpoint', id: endpointId };

/** The secrets that sign for an endpoint, in clear. Contract section 7, "secret rotation". */
export const showSecret = (ctx: Context, endpointId: SignerId): Promise<Answer> =>
  ctx.app.asOwner(ctx.owner, async (trx) => {
    const secrets = await requireSecrets(trx, ctx.owner, endpointId);
    await recordOwnAct(trx, ctx, { action: 'secret.shown', subject: subjectOf(ctx, endpointId) });
    return { status: 200, data: viewOf(ctx, endpointId, secrets) };
  });

/** After a compromise: the new one signs at once and alone. */
export const regenerateSecret = (ctx: Context, endpointId: SignerId): Promise<Answer> =>
  change(ctx, endpointId, 'secret.regenerated', (secrets) => ({
    ...alone(secrets),
    secret: sealNew(ctx, endpointId, secrets),
  }));

/** Makes a pending secret, which signs beside the current one until it is activated, or lapses after 7 days. */
export const rotateSecret = (ctx: Context, endpointId: SignerId): Promise<Answer> =>
  change(ctx, endpointId, 'secret.rotated', (secrets, now) => {
    if (livingNext(secrets, now)) {
      throw refuse([{ path: '', message: 'A secret is pending already; activate it, or regenerate to drop it.' }]);
    }
    return {
      ...alone(secrets),
      secret: secrets.secret,
      nextSecret: sealNew(ctx, endpointId, secrets),
      nextSecretLapsesAt: new Date(now.getTime() + PENDING_MS),
    };
  });

/** The pending secret becomes the current one; the old one signs along for the overlap. */
export const activateSecret = (
  ctx: Context,
  endpointId: SignerId,
  overlapHours = DEFAULT_OVERLAP_HOURS,
): Promise<Answer> =>
  change(ctx, endpointId, 'secret.activated', (secrets, now) => {
    const next = livingNext(secrets, now);
    if (!next) throw refuse([{ path: '', message: 'No secret is pending; rotate first.' }]);
    const hasOverlap = overlapHours > 0;
    return {
      ...alone(secrets),
      secret: next,
      previousSecret: hasOverlap ? secrets.secret : null,
      previousSecretEndsAt: hasOverlap ? new Date(now.getTime() + overlapHours * HOUR_MS) : null,
    };
  });

const alone = ({ isDefault }: SecretsRow) => ({
  isDefault,
  nextSecret: null,
  nextSecretLapsesAt: null,
  previousSecret: null,
  previousSecretEndsAt: null,
});

const livingNext = ({ nextSecret, nextSecretLapsesAt }: SecretsRow, now: Date): Buffer | null =>
  nextSecretLapsesAt && nextSecretLapsesAt > now ? nextSecret : null;

function change(
  ctx: Context,
  endpointId: SignerId,
  action: Action,
  next: (secrets: SecretsRow, now: Date) => SecretsRow,
): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const changed = next(await requireSecrets(trx, ctx.owner, endpointId), ctx.clock.now());
    await updateSecrets(trx, ctx.owner, endpointId, changed);
    await recordOwnAct(trx, ctx, { action, subject: subjectOf(ctx, endpointId) });
    return { status: 200, data: viewOf(ctx, endpointId, changed) };
  });
}

async function requireSecrets(trx: DatabaseTransaction, owner: Owner, endpointId: SignerId): Promise<SecretsRow> {
  const secrets = await findSecretsForUpdate(trx, owner, endpointId);
  if (!secrets) throw notFound();
  return secrets;
}

function sealNew(ctx: Context, endpointId: SignerId, { isDefault }: SecretsRow): Buffer {
  const secret = generateWebhookSecret();
  return isDefault || endpointId === null
    ? sealDefaultSecret(ctx, ctx.owner, secret)
    : sealEndpointSecret(ctx.keyring, ctx.owner, endpointId, secret);
}

function viewOf(ctx: Context, endpointId: SignerId, secrets: SecretsRow): SecretView {
  const now = ctx.clock.now();
  const { isDefault, previousSecret, previousSecretEndsAt } = secrets;
  const open = (sealed: Buffer): string =>
    isDefault || endpointId === null
      ? openDefaultSecret(ctx, ctx.owner, sealed)
      : openEndpointSecret(ctx.keyring, ctx.owner, endpointId, sealed);
  const next = livingNext(secrets, now);
  return {
    ...(endpointId === null ? {} : { endpointId }),
    secret: open(secrets.secret),
    ...(next ? { nextSecret: open(next), nextSecretLapsesAt: iso(secrets.nextSecretLapsesAt!) } : {}),
    ...(previousSecret && previousSecretEndsAt! > now
      ? { previousSecret: open(previousSecret), previousSecretEndsAt: iso(previousSecretEndsAt!) }
      : {}),
    isDefaultSecret: isDefault,
  };
}
