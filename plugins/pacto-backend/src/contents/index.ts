export { Contents } from './Contents';
export { OPERATIONS_VERSION } from './operationsVersion';
