import { findOperationOfLink, widgetOperation, type WidgetOperation } from '../../operations/index.ts';
import type { Visit } from './visit.ts';

export type TransferView = WidgetOperation;

/** The newest transfer of the link, if there is one. */
export async function viewTransfer({ trx, deps, owner, link, now }: Visit): Promise<TransferView | null> {
  const operation = await findOperationOfLink(trx, owner, link.id);
  return operation ? widgetOperation(trx, deps, owner, operation, now) : null;
}
