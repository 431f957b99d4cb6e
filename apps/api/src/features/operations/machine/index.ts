export { CANCEL_WINDOW_MS, judgeCancel, type CancelVerdict } from './cancel.ts';
export { decide, type Decision } from './decide.ts';
export { type RefundReason, type Step } from './draft.ts';
export { FUNDING_EDGES, PAYOUT_EDGES, STATUS_EDGES } from './edges.ts';
export { type Fact, type FundingAct, type PayoutAct } from './fact.ts';
export { planTransition, TRANSITION_GOALS, type TransitionGoal } from './force.ts';
export {
  isFinal,
  isInFlight,
  isManual,
  STATUSES,
  type Canceller,
  type Changing,
  type OperationState,
  type Screening,
  type Status,
} from './state.ts';
export { TASK_KINDS, tasksOf, type TaskKind, type WantedTasks } from './tasks.ts';
