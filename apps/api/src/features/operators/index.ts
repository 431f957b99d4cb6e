export { addOperator, disableOperator, listOperators, type OperatorItem } from './service.ts';
export { operatorActor, requireOperator, type Operator } from './require-operator.ts';
