import type { FastifyInstance } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Deps } from '../../core/context.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { addOperatorRoute, type OperatorContext } from '../accounts/index.ts';
import { actOnce } from './act-once.ts';
import { withFieldNames } from './field-names.ts';

export type { OperatorContext };

export interface ConsoleRoute<P extends TSchema, Q extends TSchema, B extends TSchema> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /operator/api. */
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** `data` of the success; an allow-list. */
  answer: TSchema;
  /** 201 for what makes something. */
  status?: 200 | 201;
  /** Acts that move money, change prices or show a person's data ask who it is once more. */
  stepUp?: 'always';
  /** The act is done once for an Idempotency-Key, which is required. */
  isOnce?: boolean;
  /** What a refusal is about that names no field: the parameter of the path. */
  about?: string;
  maxBodyBytes?: number;
  work(ctx: OperatorContext, input: { params: Static<P>; query: Static<Q>; body: Static<B> }): Promise<unknown>;
}

const ONCE: ErrorCode[] = ['IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_KEY_REUSED'];

/** Adds one route of the console: signed-in operators only, refusals in the names of its own fields. */
export function addConsoleRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  http: FastifyInstance,
  deps: Deps,
  route: ConsoleRoute<P, Q, B>,
): void {
  const { method, path, summary, answer, status = 200, stepUp, isOnce = false, about = '', maxBodyBytes } = route;
  addOperatorRoute(http, deps, {
    method,
    path: `/operator/api${path}`,
    summary,
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { query: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    answers: { [status]: answer },
    ...(stepUp ? { stepUp } : {}),
    ...(isOnce ? { errors: ONCE } : {}),
    ...(maxBodyBytes === undefined ? {} : { maxBodyBytes }),
    async handler(ctx: OperatorContext, input: { params: Static<P>; query: Static<Q>; body: Static<B> }) {
      const act = (): Promise<unknown> =>
        route.work(ctx, input).catch((error: unknown) => {
          throw withFieldNames(error, about);
        });
      if (!isOnce) return { status, data: await act() };
      const call = {
        operatorId: ctx.operator.id,
        key: keyOf(ctx),
        method,
        path: ctx.request.url.split('?', 1)[0]!,
        body: input.body ?? {},
      };
      const { data, isReplay } = await actOnce(ctx, call, act);
      if (isReplay) void ctx.reply.header('idempotent-replayed', 'true');
      return { status, data };
    },
  });
}

function keyOf({ request }: OperatorContext): string | undefined {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' ? key : undefined;
}
