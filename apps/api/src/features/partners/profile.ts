import type { PartnerProfile } from '../../core/context.ts';
import type { PartnerEnvironmentRow, PartnerRow } from './queries.ts';

/** One partner in one environment as the rest of the system knows it. */
export function profileOf(partner: PartnerRow, settings: PartnerEnvironmentRow): PartnerProfile {
  return {
    partnerId: partner.id,
    slug: partner.slug,
    name: partner.name,
    status: partner.status,
    branding: {
      displayName: settings.displayName ?? partner.name,
      logoUrl: settings.logoUrl,
      primaryColor: settings.primaryColor,
      theme: settings.theme,
    },
    settings: {
      defaultLinkExpirationMinutes: settings.defaultLinkExpirationMinutes,
      allowedPaymentMethods: settings.allowedPaymentMethods,
      defaultFlow: settings.defaultFlow,
      defaultLanguage: settings.defaultLanguage,
      returnUrl: settings.returnUrl,
    },
    themes: settings.themes,
    limits: { create: settings.createLimitPerMinute, default: settings.requestLimitPerMinute },
    isLiveOpen: partner.liveOpenedAt !== null,
    clockOffsetMs: settings.clockOffsetMs,
  };
}
