export { contractText, generations } from './contracts';
export { Random } from './Random';
export { utf8 } from './utf8';
