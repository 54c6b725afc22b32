export {
  checkSignatures,
  type CheckSignaturesOptions,
} from './checkSignatures';
export { type Referrer } from './Referrer';
export {
  type SignatureKind,
  type SignatureState,
  type SignatureVerdict,
} from './SignatureVerdict';
export {
  type TrustedIdentity,
  TrustPolicy,
  type TrustPolicyOptions,
} from './TrustPolicy';
