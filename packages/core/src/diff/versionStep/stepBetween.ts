import type { LenientVersion } from '../../contract/version';
import type { VersionStep } from './VersionStep';

const buildOf = ({ text }: LenientVersion) => text.split('+')[1] ?? '';

/** What was done to a version; `prerelease` when the three numbers stayed. @internal */
export function stepBetween(
  old: LenientVersion,
  next: LenientVersion,
): Exclude<VersionStep['step'], 'unknown'> {
  const order = next.compare(old);
  if (order < 0) return 'backwards';
  if (order === 0) return buildOf(old) === buildOf(next) ? 'none' : 'build';
  if (next.major !== old.major) return 'major';
  if (next.minor !== old.minor) return 'minor';
  return next.patch === old.patch ? 'prerelease' : 'patch';
}
