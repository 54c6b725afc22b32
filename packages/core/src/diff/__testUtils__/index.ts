export { bundleOf, bundlesOfExample } from './bundleOf';
export { write, type ContractDocument } from './generate/Document';
export { randomContract } from './generate/randomContract';
export { singleChanges } from './generate/singleChanges';
export { reordered } from './generate/reordered';
export {
  mixed,
  randomAsyncApi,
  randomOpenApi,
  randomSchema,
} from './generate/randomDefinitions';
