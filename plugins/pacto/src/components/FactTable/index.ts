export { FactTable, type FactColumn } from './FactTable';
