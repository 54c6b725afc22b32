export { contractText, generations } from './contracts';
export { loadContract } from './loadContract';
export { Random } from './Random';
export { utf8 } from './utf8';
