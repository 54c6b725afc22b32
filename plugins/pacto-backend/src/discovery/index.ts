export { EntityRepositories } from './EntityRepositories';
