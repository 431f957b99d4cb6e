export { auditRoutes } from './routes.ts';
export { recordAct } from './record-act.ts';
export { ACTIONS, type Act, type Action, type Actor, type ActScope } from './acts.ts';
export { OPERATOR_CHAIN, parseHead, writeHead, type Head } from './chain.ts';
export { verifyAudit, type AuditProblem, type AuditVerdict } from './verify-audit.ts';
export { noteOperatorHead } from './note-operator-head.ts';
export { exportAudit } from './export-audit.ts';
export { EXPORT_FORMATS, type ExportFormat } from './write-export.ts';
export { listChains, type Chain } from './list-chains.ts';
