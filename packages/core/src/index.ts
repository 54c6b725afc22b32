export * from './contract/model';
export * from './limits';
export * from './validation/finding';
