export { ContractsContent } from './ContractsContent';
