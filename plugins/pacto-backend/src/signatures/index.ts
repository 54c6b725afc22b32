export { readSignaturePolicies } from './readSignaturePolicies';
export { SignatureChecker } from './SignatureChecker';
export { SignaturePolicies } from './SignaturePolicies';
