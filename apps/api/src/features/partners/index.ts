export { partnerRoutes } from './routes.ts';
export {
  changePartnerStatus,
  createPartner,
  findPartnerFaces,
  findPartners,
  loadProfileById,
  openDefaultSecret,
  requirePartner,
  sealDefaultSecret,
  showDefaultSecret,
  type PartnerFace,
} from './service.ts';
export { setPartnerLimits } from './set-limits.ts';
export { profileOf } from './profile.ts';
