export { readPactoConfig } from './readPactoConfig';
export * from './types';
