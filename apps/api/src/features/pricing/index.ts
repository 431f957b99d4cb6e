export { FUNDING_METHODS, isPhysical, type FundingMethod, type Price, type PriceAsk } from './price.ts';
export type { Magic, Quote, QuoteVerdict } from './quote.ts';
export {
  corridorSettings,
  findQuote,
  judgeQuote,
  makeFirmQuote,
  markQuoteUsed,
  previewPrice,
  previewPriceIn,
  QUOTE_LIFE_MS,
} from './service.ts';
export { QUOTE_MAGIC } from './sandbox-prices.ts';
export { corridorClosed, railNotConfigured } from './errors.ts';
export { pricingRoutes } from './routes.ts';
export { AmountBody, amountView, type AmountView } from './schema.ts';
export { findRates, setRate } from './set-rates.ts';
export { fetchRates } from './fetch-rates.ts';
export { httpRateSource, MidRateAnswer, type MidRate, type RateSource } from './rate-source.ts';
export { findFees, findMargins, findTaxes, MAX_MARGIN_BP, setFee, setMargin, setTax } from './set-rules.ts';
export { readCorridors, setCorridor, type CorridorChange, type CorridorState } from './set-corridor.ts';
export { dropOldQuotes } from './drop-old-quotes.ts';
export { previewRule, type PreviewedPrice, type RulePreviewAsk, type RuleWish } from './preview-rule.ts';
