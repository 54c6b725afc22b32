export { catalogModulePacto as default } from './module';
export * from './config/readPactoProviderConfig';
