import { Fleet } from './loadFleet';

/**
 * Looks at the fleet and names what is missing; empty when everything is there.
 *
 * @internal
 */
export type Check = (fleet: Fleet) => string[];

/**
 * A promise that holds or does not.
 *
 * @internal
 */
export function promise(text: string, kept: boolean): string[] {
  return kept ? [] : [`missing: ${text}`];
}

/**
 * A set that has to be met exactly, so that a fault that slips in is noticed too.
 *
 * @internal
 */
export function exactly(
  text: string,
  found: Iterable<string>,
  wanted: string[],
): string[] {
  const actual = new Set(found);
  return [
    ...wanted
      .filter(value => !actual.has(value))
      .map(value => `missing: ${text}: ${value}`),
    ...[...actual]
      .filter(value => !wanted.includes(value))
      .map(value => `unexpected: ${text}: ${value}`),
  ];
}
