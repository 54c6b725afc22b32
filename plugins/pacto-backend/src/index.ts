export { pactoPlugin as default } from './plugin';
