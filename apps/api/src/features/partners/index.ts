export { partnerRoutes } from './routes.ts';
export {
  changePartnerStatus,
  createPartner,
  findPartnerFaces,
  findPartners,
  loadProfileById,
  openDefaultSecret,
  requirePartner,
  requirePartnerById,
  sealDefaultSecret,
  showDefaultSecret,
  type PartnerFace,
} from './service.ts';
export { setPartnerLimits } from './set-limits.ts';
export { setAllowedOrigins } from './set-origins.ts';
export { profileOf } from './profile.ts';
export { openLive } from './open-live.ts';
export { requireLiveOpen } from './settings.ts';
