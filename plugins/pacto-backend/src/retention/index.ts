export { retain } from './retain';
