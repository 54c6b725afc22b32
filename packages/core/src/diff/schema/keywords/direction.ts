import { REQUEST, RESPONSE, type DirectionBits } from '../Direction';
import type { Site } from '../Site';
import { mapOf } from './Schema';

/**
 * The directions in which a value really goes: one that is read-only is never sent, one that is write-only never
 * received. Both sides must say so; a change of the flag itself is told elsewhere.
 *
 * @internal
 */
export function ownDirection(
  old: unknown,
  next: unknown,
  site: Site,
): DirectionBits {
  const [before, after] = [mapOf(old), mapOf(next)];
  let { direction } = site;
  if (before.readOnly === true && after.readOnly === true) {
    direction &= RESPONSE;
  }
  if (before.writeOnly === true && after.writeOnly === true) {
    direction &= REQUEST;
  }
  return direction;
}

/** The same, with what is behind references looked at too. @internal */
export function directionOf(
  old: unknown,
  next: unknown,
  site: Site,
): DirectionBits {
  const before = site.walk.target(old, 'old');
  const after = site.walk.target(next, 'new');
  return ownDirection(old, next, site) & ownDirection(before, after, site);
}
