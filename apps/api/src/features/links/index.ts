export { isTokenOf } from './link-token.ts';
export { linkRoutes } from './routes.ts';
export { findLinkIfThere, requireLink, requireLinkForUpdate, type LinkRow } from './service/find-link.ts';
export { linkBlocked, linkExpired, linkRevoked, markRevoked } from './service/end-link.ts';
export { markOpened, type DeviceInfo } from './service/open-link.ts';
export { tellExpiredLinks } from './service/tell-expired-links.ts';
export { applyOwnSandboxEffects, applySandboxEffects } from './service/sandbox-effects.ts';
export { LINK_EFFECTS } from './sandbox-magic.ts';
