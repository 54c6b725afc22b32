export { Assessor } from './Assessor';
export { notAssessed } from './compliance';
export { PolicyClosure } from './PolicyClosure';
