export { compareOpenApi } from './compareOpenApi';
export { openApiRules } from './rules/openApiRules';
