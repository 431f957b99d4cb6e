export { findOperation, findOperationOfLink, type OperationRow } from '../queries.ts';
