export * from './bundle';
export * from './contract';
export * from './limits';
export * from './validation/finding';
