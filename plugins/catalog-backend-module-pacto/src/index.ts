export { catalogModulePacto as default } from './module';
export * from './config/readMappingRules';
export * from './config/readPactoProviderConfig';
