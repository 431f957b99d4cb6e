export {
  decideClaim,
  listClaims,
  markClaim,
  openClaim,
  readClaim,
  type ClaimDeps,
  type ClaimTexts,
  type ListedClaim,
} from './service.ts';
export {
  CLAIM_KINDS,
  DECISIONS,
  nextStep,
  REMEDIES,
  type Claim,
  type ClaimKind,
  type Decision,
  type FindOperationFacts,
  type OperationFacts,
  type Remedy,
} from './claim.ts';
