export { ContractTab } from './ContractTab';
