export { readKeyMaterial, resealAll, retireVersion, type MaterialStatus, type ResealReport } from './service.ts';
