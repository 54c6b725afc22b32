export { CountFilter, type CountOption } from './CountFilter';
