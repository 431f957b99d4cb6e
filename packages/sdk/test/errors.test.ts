import { describe, expect, it } from 'vitest';
import { useApi } from '../../../apps/api/test/harness.ts';
import {
  ApiError,
  AuthenticationError,
  ConflictError,
  IdempotencyError,
  InvalidRequestError,
  M2M,
  M2MError,
  NotFoundError,
  PermissionError,
} from '../src/index.ts';

describe('what the server refuses', () => {
  const api = useApi();
  const baseUrl = api.listen;
  const failure = async (call: PromiseLike<unknown>): Promise<ApiError> => {
    const error = await Promise.resolve(call).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(M2MError);
    expect((error as ApiError).requestId).toMatch(/^req_/);
    expect((error as ApiError).message).not.toMatch(/m2m_test_[a-z0-9]/);
    return error as ApiError;
  };

  it('comes as a class by status, with code, field details and request id', async () => {
    const partner = await api.partner();
    const url = await baseUrl();
    const m2m = new M2M({ apiKey: partner.key, baseUrl: url });

    const invalid = await failure(m2m.links.create({ referenceId: ' ', userData: { dob: '1990-02-31' } }));
    expect(invalid).toBeInstanceOf(InvalidRequestError);
    expect(invalid).toMatchObject({ name: 'InvalidRequestError', status: 400, code: 'INVALID_REQUEST' });
    expect(invalid.details.map(({ path }) => path)).toContain('referenceId');
    expect(invalid.message).toContain('referenceId: ');

    const first = await m2m.links.create({ referenceId: 'user_1' });
    const second = await failure(m2m.links.create({ referenceId: 'user_1' }));
    expect(second).toBeInstanceOf(ConflictError);
    expect(second.code).toBe('ACTIVE_LINK_EXISTS');
    expect(second.details[0]).toMatchObject({ path: 'referenceId', linkId: first.linkId });

    expect(await failure(m2m.links.get('link_none_0'))).toBeInstanceOf(NotFoundError);
    const reused = { idempotencyKey: 'order-1' };
    await m2m.links.create({ referenceId: 'user_2' }, reused);
    expect(await failure(m2m.links.create({ referenceId: 'user_3' }, reused))).toBeInstanceOf(IdempotencyError);

    const reader = await api.key(partner, { scopes: ['links:read'] });
    const denied = await failure(new M2M({ apiKey: reader.key, baseUrl: url }).links.create({ referenceId: 'u' }));
    expect(denied).toBeInstanceOf(PermissionError);
    expect(denied.message).toContain('links:write');

    const unknown = new M2M({ apiKey: `m2m_test_${'0'.repeat(32)}`, baseUrl: url });
    const refused = await failure(unknown.partner.get());
    expect(refused).toBeInstanceOf(AuthenticationError);
    expect(refused.code).toBe('INVALID_API_KEY');
  });
});
