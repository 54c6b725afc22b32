export {
  documentContract,
  type DocumentContractOptions,
} from './documentContract';
export { explainContract } from './explainContract';
export type { Explanation, ExplanationTopic } from './Explanation';
