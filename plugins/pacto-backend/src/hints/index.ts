export { type Hint, type HintQueue } from './HintQueue';
export { Hints, type HintSource } from './Hints';
