export { ContractsContent } from './ContractsContent';
export { NfsContractsPage } from './NfsContractsPage';
