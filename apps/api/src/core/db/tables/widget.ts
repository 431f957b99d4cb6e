import type { Owned } from '../schema.ts';

export interface WidgetTables {
  linkDrafts: Owned & {
    linkId: string;
    side: 'send' | 'receive' | null;
    amountMinor: number | null;
    residenceState: string | null;
    fundingMethod: string | null;
    quoteId: string | null;
    recipientWarnedAt: Date | null;
    recipientWarnedLanguage: 'en' | 'es' | null;
    personConfirmedAt: Date | null;
    personalDataAt: Date | null;
    disputedAt: Date | null;
    spanishUsedAt: Date | null;
    updatedAt: Date;
  };
  widgetDevices: Owned & {
    linkId: string;
    deviceHash: Buffer;
    trustedBy: 'first_data' | 'step_up' | 'empty';
    createdAt: Date;
  };
}
