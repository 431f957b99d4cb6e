import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { Deps } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { BODY_WITH_USER_DATA_BYTES } from '../../users/index.ts';
import { keepCredentials } from '../browser-credentials.ts';
import type { Doors } from '../doors.ts';
import { priceAmount, setAmount } from './amount.ts';
import { findDocument, type DocumentAsk } from './documents.ts';
import { viewLink } from './link-view.ts';
import { disputeData, submitDocument, submitPerson, submitRecipient } from './person.ts';
import { agreeToEsign, review } from './review.ts';
import { findRights, withdrawEsign } from './rights.ts';
import { sayDetails } from './say.ts';
import * as schema from './schema.ts';
import { answerStepUp } from './step-up.ts';
import { cancel, chooseFunding, confirm } from './transfer.ts';
import { visit, type Visit } from './visit.ts';
import type { FundingMethod } from '../../pricing/index.ts';

const config = { access: { public: true } as const };
const ok = (data: unknown) => ({ success: true, data });

/** The calls of the flow's screens, all under the link's session. */
export function addFlowRoutes(app: FastifyInstance, deps: Deps, doors: Doors): void {
  /** Before a large body is read: whoever has no session makes us read none. */
  const requireVisitor = async (request: FastifyRequest): Promise<void> => {
    const { found, credentials } = await doors.enter(request);
    await visit(deps, found, credentials, 'read', async () => undefined);
    doors.takeUpload(request, found.link.id);
  };

  const add = (
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body: TSchema | undefined,
    answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    bodyLimit?: number,
  ): void => {
    app.route({
      method,
      url: `/w/links/:linkId${path}`,
      config,
      ...(body ? { schema: { body } } : {}),
      ...(bodyLimit === undefined ? {} : { bodyLimit, onRequest: requireVisitor }),
      async handler(request, reply) {
        try {
          return await answer(request, reply);
        } catch (error) {
          throw inPageLanguage(error, request);
        }
      },
    });
  };

  /** A call that changes the draft and answers the whole link anew. */
  const addStep = <T>(
    method: 'POST' | 'PUT',
    path: string,
    body: TSchema,
    change: (visit: Visit, input: T) => Promise<void>,
    bodyLimit?: number,
  ): void =>
    add(
      method,
      path,
      body,
      async (request) => {
        const { found, credentials } = await doors.enter(request);
        const view = await visit(deps, found, credentials, 'write', async (now) => {
          await change(now, request.body as T);
          return viewLink(now);
        });
        deps.wakeDeliveries();
        return ok(view);
      },
      bodyLimit,
    );

  add('GET', '', undefined, async (request) => {
    const { found, credentials } = await doors.enter(request);
    const view = await visit(deps, found, credentials, 'read', viewLink);
    const { version } = request.query as { version?: string };
    return ok(version === String(view.version) ? { unchanged: true, version: view.version } : view);
  });
  add('POST', '/price', schema.PriceBody, async (request) => {
    const { found, credentials } = await doors.enter(request);
    const input = request.body as schema.PriceInput;
    return ok(await visit(deps, found, credentials, 'read', (now) => priceAmount(now, input)));
  });
  addStep<schema.AmountInput>('PUT', '/amount', schema.AmountBody, setAmount);
  addStep<schema.PersonInput>('PUT', '/person', schema.PersonBody, submitPerson);
  addStep<{ idImage: string }>(
    'PUT',
    '/document',
    schema.DocumentBody,
    (now, { idImage }) => submitDocument(now, idImage),
    BODY_WITH_USER_DATA_BYTES,
  );
  addStep<schema.RecipientInput>('PUT', '/recipient', schema.RecipientBody, submitRecipient);
  addStep<{ method: FundingMethod }>('PUT', '/funding', schema.FundingBody, (now, { method }) =>
    chooseFunding(now, method),
  );
  addStep<schema.WrongDataInput>('POST', '/wrong-data', schema.WrongDataBody, disputeData);

  add('POST', '/review', undefined, async (request) => {
    const { found, credentials } = await doors.enter(request);
    return ok(await visit(deps, found, credentials, 'write', review));
  });
  add('POST', '/esign', schema.EsignBody, async (request) => {
    const { found, credentials } = await doors.enter(request);
    const { textVersion } = request.body as { textVersion: string };
    return ok(await visit(deps, found, credentials, 'write', (now) => agreeToEsign(now, textVersion)));
  });
  add('POST', '/esign/withdraw', undefined, async (request) => {
    const { found, credentials } = await doors.enter(request);
    const view = await visit(deps, found, credentials, 'after', async (now) => {
      await withdrawEsign(now);
      return viewLink(now);
    });
    return ok(view);
  });
  add('POST', '/confirm', schema.ConfirmBody, async (request, reply) => {
    const { found, credentials } = await doors.enter(request);
    const { session } = await confirm(deps, found, credentials, request.body as schema.ConfirmInput);
    deps.wakeDeliveries();
    return answerFresh(request, reply, session, 201);
  });
  add('POST', '/cancel', schema.CancelBody, async (request) => {
    const { found, credentials } = await doors.enter(request);
    const { reason } = (request.body ?? {}) as { reason?: string };
    await cancel(deps, found, credentials, reason);
    deps.wakeDeliveries();
    return ok(await visit(deps, found, credentials, 'read', viewLink));
  });
  add('POST', '/step-up', schema.StepUpBody, async (request, reply) => {
    const { found, credentials } = await doors.enter(request);
    const answer = request.body as schema.StepUpInput;
    const outcome = await visit(deps, found, credentials, 'step-up', (now) =>
      answerStepUp(now, answer, credentials.session),
    );
    if ('wrong' in outcome) throw outcome.wrong;
    return answerFresh(request, reply, outcome.session, 200);
  });
  for (const kind of ['receipt', 'disclosure'] as const) {
    add('GET', `/${kind}`, undefined, async (request, reply) => {
      const { found, credentials } = await doors.enter(request);
      const ask: DocumentAsk = { kind, ...(request.query as { format?: string; lang?: string }) };
      const document = await visit(deps, found, credentials, 'after', (now) => findDocument(now, ask));
      return reply.headers(document.headers).type(document.type).send(document.body);
    });
  }

  add('GET', '/rights', undefined, async (request, reply) => {
    const { found, credentials } = await doors.enter(request);
    const ask = request.query as { lang?: string };
    const document = await visit(deps, found, credentials, 'read', (now) => findRights(now, ask));
    return reply.headers(document.headers).type(document.type).send(document.body);
  });

  /** The link with a session that has just been changed for a fresh one. */
  async function answerFresh(request: FastifyRequest, reply: FastifyReply, session: string, status: number) {
    const { found, credentials } = await doors.enter(request);
    const isInMemory = request.headers['x-m2m-session'] !== undefined;
    keepCredentials(reply, found.link.id, { session }, { isHttps: doors.isHttps, isFramed: isInMemory });
    const view = await visit(deps, found, { ...credentials, session }, 'read', viewLink);
    const bearer = isInMemory ? { bearer: [session, credentials.device].filter(Boolean).join('.') } : {};
    return reply.code(status).send(ok({ ...view, ...bearer }));
  }
}

function inPageLanguage(error: unknown, request: FastifyRequest): unknown {
  if (!(error instanceof ApiError) || error.details.length === 0) return error;
  const language = request.headers['x-m2m-language'] === 'es' ? 'es' : 'en';
  const { headers, cause } = error;
  return new ApiError(error.code, error.message, { details: sayDetails(language, error.details), headers, cause });
}
