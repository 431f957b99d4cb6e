export { chooseFundingProvider } from './choose-provider.ts';
export { fundingCallData, FundingReply, httpFundingProvider } from './http-provider.ts';
export type { FundingAnswer, FundingCall, FundingProvider, FundingRef, FundingRefund } from './port.ts';
export {
  captureSandboxFunding,
  listWaiting,
  markFundingReceived,
  receiveSandboxFunding,
  type WaitingFunding,
} from './receive-funding.ts';
export { sandboxChallengeRoutes, type ChallengeAnswered } from './sandbox/challenge-routes.ts';
export { FUNDING_MAGIC, isSandboxToken, SANDBOX_TOKEN_PREFIX, type FundingMagic } from './sandbox/magic.ts';
export { sandboxFundingProvider } from './sandbox/provider.ts';
