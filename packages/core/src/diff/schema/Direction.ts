/**
 * Which way the values go: `request` to the service (what consumers send, what operators configure), `response` from it
 * (what consumers receive). `both`: either way, or not known.
 *
 * @internal
 */
export type Direction = 'request' | 'response' | 'both';

/** Directions as bits, so that the uses of a shared schema can be joined. @internal */
export type DirectionBits = number;

/** @internal */
export const REQUEST = 1;

/** @internal */
export const RESPONSE = 2;

/** @internal */
export const directionBits: Record<Direction, DirectionBits> = {
  request: REQUEST,
  response: RESPONSE,
  both: REQUEST | RESPONSE,
};
