export { OperationsView } from './OperationsView';
