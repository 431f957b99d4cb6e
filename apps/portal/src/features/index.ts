import type { Feature } from '../feature.ts';
import { home } from './home/index.ts';
import { operations } from './operations/index.ts';
import { links } from './links/index.ts';
import { users } from './users/index.ts';
import { logs } from './logs/index.ts';
import { usage } from './usage/index.ts';
import { audit } from './audit/index.ts';
import { alerts } from './alerts/index.ts';
import { webhooks } from './webhooks/index.ts';
import { keys } from './keys/index.ts';
import { team } from './team/index.ts';
import { settings } from './settings/index.ts';
import { goLive } from './go-live/index.ts';
import { overview } from './console/overview/index.ts';
import { partners } from './console/partners/index.ts';
import { reviews } from './console/reviews/index.ts';
import { claims } from './console/claims/index.ts';
import { consoleOperations } from './console/operations/index.ts';
import { payouts } from './console/payouts/index.ts';
import { moneyByHand } from './console/money/index.ts';
import { ledger } from './console/ledger/index.ts';
import { prices } from './console/prices/index.ts';
import { limits } from './console/limits/index.ts';
import { disclosures } from './console/disclosures/index.ts';
import { calendar } from './console/calendar/index.ts';
import { adapters } from './console/adapters/index.ts';
import { consoleAudit } from './console/audit/index.ts';
import { operators } from './console/operators/index.ts';
import { system } from './console/system/index.ts';

/** Pages of a partner, in the order of the navigation. The first is where a partner's address leads. */
export const partnerFeatures: readonly Feature[] = [
  home,
  operations,
  links,
  users,
  keys,
  webhooks,
  logs,
  usage,
  alerts,
  audit,
  team,
  settings,
  goLive,
];

/** Pages of the operator's console. */
export const consoleFeatures: readonly Feature[] = [
  overview,
  reviews,
  claims,
  partners,
  consoleOperations,
  payouts,
  moneyByHand,
  ledger,
  prices,
  limits,
  disclosures,
  calendar,
  adapters,
  consoleAudit,
  operators,
  system,
];
