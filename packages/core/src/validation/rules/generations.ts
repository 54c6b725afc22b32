import type { Generation } from '../../contract/model';

/** @internal */
export const ALL: readonly Generation[] = [
  '1.0-a',
  '1.0-b',
  '1.0-c',
  '1.0-d',
  '1.0-e',
  '1.1',
  '1.2',
  '2.0',
];

/** @internal */
export const since = (generation: Generation): readonly Generation[] =>
  ALL.slice(ALL.indexOf(generation));

/** @internal */
export const V1 = ALL.slice(0, -1);

/** @internal */
export const V1_SINCE_B = V1.slice(1);

/** @internal */
export const V2: readonly Generation[] = ['2.0'];
