import type { Generated } from 'kysely';
import type { Environment } from '../../context.ts';
import type { Owned } from '../schema.ts';

type FundingMethod = 'debit_card' | 'ach' | 'manual_cash' | 'manual_wire';

/** Amounts are minor units, rates ten-thousandths, percentages basis points. */
export interface PricingTables {
  corridors: {
    source: string;
    destination: string;
    isOpen: boolean;
    payoutDelaySeconds: Generated<number>;
    manualFundingHours: Generated<number>;
    minSend: number;
    maxSend: number;
    maxRateAgeSeconds: Generated<number>;
    rateAdapter: string | null;
  };
  rates: {
    number: Generated<number>;
    source: string;
    destination: string;
    rateSource: string;
    midRate: number;
    asOf: Date;
    setBy: string;
    createdAt: Date;
  };
  marginRules: {
    number: Generated<number>;
    source: string;
    destination: string;
    fundingMethod: FundingMethod | null;
    marginBp: number;
    effectiveFrom: Date;
    effectiveUntil: Date | null;
    setBy: string;
    createdAt: Date;
  };
  feeRules: {
    number: Generated<number>;
    source: string;
    destination: string;
    fundingMethod: FundingMethod | null;
    fixedMinor: number;
    percentBp: number;
    minMinor: number | null;
    maxMinor: number | null;
    effectiveFrom: Date;
    effectiveUntil: Date | null;
    setBy: string;
    createdAt: Date;
  };
  taxRules: {
    number: Generated<number>;
    source: string;
    state: string | null;
    label: string;
    isPhysicalOnly: boolean;
    fixedMinor: number;
    percentBp: number;
    minMinor: number | null;
    maxMinor: number | null;
    effectiveFrom: Date;
    effectiveUntil: Date | null;
    setBy: string;
    createdAt: Date;
  };
  transferLimits: {
    environment: Environment;
    level: number;
    perTransfer: number;
    perDay: number;
    perMonth: number;
    perHalfYear: number;
  };
  quotes: Owned & {
    id: string;
    kind: 'firm' | 'information';
    linkId: string | null;
    userId: string | null;
    side: 'send' | 'receive';
    source: string;
    destination: string;
    send: number;
    receive: number;
    rate: number;
    fee: number;
    tax: number;
    total: number;
    fundingMethod: FundingMethod;
    residenceState: string | null;
    midRate: number;
    marginBp: number;
    rateSource: string;
    rateAsOf: Date;
    remainder: number;
    magic: 'expires' | 'rate_moves' | 'fee_changes' | null;
    operationId: string | null;
    createdAt: Date;
    expiresAt: Date;
  };
}
