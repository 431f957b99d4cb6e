import type { AnswerOf, PartnerPaths, PortalPaths } from '../../api/client.ts';
import { Status, type StatusTone } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { operationsTexts } from './texts.ts';

export type Operation = AnswerOf<PartnerPaths, '/partner/operations/{operationId}', 'get'>;
export type History = AnswerOf<PortalPaths, '/portal/api/operations/{operationId}/history', 'get'>;

export const STATUSES = ['created', 'processing', 'completed', 'failed', 'cancelled'] as const;
export const STATUS_TONES: Record<string, StatusTone> = {
  created: 'waiting',
  processing: 'info',
  completed: 'good',
  failed: 'bad',
  cancelled: 'off',
};

export function OperationState({ status }: { status: string }) {
  const t = useText(operationsTexts);
  return <Status tone={STATUS_TONES[status] ?? 'off'}>{t.statuses[status] ?? status}</Status>;
}

/** The contract gives amounts as JSON numbers; they are written, never computed with. */
export const text = (amount: number): string => String(amount);

/** `OPERATION_NOT_CANCELLABLE` is the API's to say; what has ended is not even asked. */
export const mayEnd = ({ status, cancelRequestedAt }: Operation): boolean =>
  (status === 'created' || status === 'processing') && cancelRequestedAt === undefined;
