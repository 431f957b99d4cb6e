export { partnerRoutes } from './routes.ts';
export {
  changePartnerStatus,
  createPartner,
  findPartnerFaces,
  findPartners,
  loadProfileById,
  openDefaultSecret,
  requirePartner,
  showDefaultSecret,
  type PartnerFace,
} from './service.ts';
export { profileOf } from './profile.ts';
