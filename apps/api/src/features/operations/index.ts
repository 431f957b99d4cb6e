export { operationRoutes } from './routes.ts';
export { operationPortalRoutes } from './portal-routes.ts';
export { registerOperationHooks } from './hooks.ts';
export { STATUSES, TRANSITION_GOALS, type CancelVerdict, type TransitionGoal } from './machine/index.ts';
export { OperationBody, TransitionBody, type OperationItem } from './schema.ts';
export { operationItem, type WidgetOperation } from './operation-view.ts';
export { FAILURE_REASONS, failureReason } from './failure-reasons.ts';
export { findOperationOfLink, type OperationRow } from './service/find-operation.ts';
export { confirmTransfer, type Hosted } from './service/confirm-transfer.ts';
export { type ConfirmInput } from './service/judge-confirm.ts';
export { readAllowance, type Allowance } from './service/allowance.ts';
export { cancelOperation, type CancelAct, type Cancelled } from './service/cancel-operation.ts';
export { widgetOperation } from './service/read-operations.ts';
export { forceTransition } from './service/force-transition.ts';
export { onAdapterNews, runOperationTasks } from './service/run-tasks.ts';
export { pullTasksForward } from './service/pull-tasks.ts';
export { readLedgers, type Ledgers } from './service/read-ledgers.ts';
export {
  cancelByOperator,
  findOperationAnywhere,
  listOperationsOf,
  listRefundsDue,
  operationFactsFinder,
  payRefundByHand,
  showOperation,
} from './service/operator.ts';
