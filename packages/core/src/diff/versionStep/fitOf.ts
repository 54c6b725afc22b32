import type { VersionStep } from './VersionStep';

const SIZES: Record<'none' | 'build' | 'patch' | 'minor' | 'major', number> = {
  none: 0,
  // Build metadata does not make another version.
  build: 0,
  patch: 1,
  minor: 2,
  major: 3,
};

const sizeOf = (step: Step | Needed): number | undefined =>
  Object.hasOwn(SIZES, step) ? SIZES[step as keyof typeof SIZES] : undefined;

type Step = VersionStep['step'];
type Needed = VersionStep['needed'];

/**
 * Whether a step is as large as needed. From a prerelease to the next one, or to its release, anything may change;
 * going backwards cannot be judged.
 *
 * @param options - `atWorst`: what may turn out to be needed.
 * @internal
 */
export function fitOf(options: {
  step: Step;
  needed: Needed;
  atWorst: Needed;
}): VersionStep['fits'] {
  const { step, needed, atWorst } = options;
  if (step === 'prerelease') return 'yes';
  const size = sizeOf(step);
  const least = sizeOf(needed);
  const most = sizeOf(atWorst);
  if (size === undefined || least === undefined || most === undefined) {
    return 'unknown';
  }
  if (size < least) return 'no';
  return size >= most ? 'yes' : 'unknown';
}
