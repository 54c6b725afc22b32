export * from './annotations';
export * from './api/PactoApi';
export * from './api/PactoClient';
export * from './api/types';
export * from './events';
export * from './openapi';
export * from './permissions';
