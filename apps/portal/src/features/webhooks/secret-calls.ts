import { partnerApi, type AnswerOf, type PartnerPaths } from '../../api/client.ts';

export type Secret = AnswerOf<PartnerPaths, '/partner/webhook-endpoints/default-secret', 'get'>;

interface Extra {
  idempotencyKey: string;
}

/** The calls around the secret of an endpoint, or around the default one. */
export function secretCalls(endpointId: string | undefined) {
  if (endpointId === undefined) {
    const root = '/partner/webhook-endpoints/default-secret' as const;
    return {
      show: () => partnerApi.get(root),
      rotate: (extra: Extra) => partnerApi.post(`${root}/rotate`, extra),
      regenerate: (extra: Extra) => partnerApi.post(`${root}/regenerate`, extra),
      activate: (overlapHours: number, extra: Extra) =>
        partnerApi.post(`${root}/activate`, { ...extra, body: { overlapHours } }),
    };
  }
  const root = '/partner/webhook-endpoints/{endpointId}/secret' as const;
  const params = { endpointId };
  return {
    show: () => partnerApi.get(root, { params }),
    rotate: (extra: Extra) => partnerApi.post(`${root}/rotate`, { ...extra, params }),
    regenerate: (extra: Extra) => partnerApi.post(`${root}/regenerate`, { ...extra, params }),
    activate: (overlapHours: number, extra: Extra) =>
      partnerApi.post(`${root}/activate`, { ...extra, params, body: { overlapHours } }),
  };
}
