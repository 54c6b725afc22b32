export * from './isPactoAvailable';
export * from './legacy/plugin';
