import { LenientVersion } from '../../contract/version';
import type { Change, ChangeClass } from '../change';
import { describeStep } from './describeStep';
import { fitOf } from './fitOf';
import { neededStep } from './neededStep';
import { stepBetween } from './stepBetween';
import type { VersionStep } from './VersionStep';

/**
 * Does the step of the version fit the class of the change? Semver: breaking changes need a major version, additions
 * a minor one, anything else a patch; in 0.x, where the minor number stands for the major one, each a step less. What
 * may break consumers needs as much as an addition: nobody has shown that it is safe, so a patch promises too much.
 *
 * @param options - `changes`: without them additions cannot be told from other harmless changes, and count as such.
 * `completeness`: after a partial comparison "yes" is only said when it would hold for a breaking change too.
 * @public
 */
export function assessVersionStep(options: {
  oldVersion: string | undefined;
  newVersion: string | undefined;
  classification: ChangeClass;
  changes?: readonly Change[];
  completeness?: 'complete' | 'partial';
}): VersionStep {
  const { oldVersion, newVersion, classification, changes } = options;
  const old = LenientVersion.parse(oldVersion ?? '');
  const next = LenientVersion.parse(newVersion ?? '');
  if (!old || !next) {
    const text = old ? newVersion : oldVersion;
    const reason = text
      ? `${JSON.stringify(text.slice(0, 100))} is no semantic version`
      : 'a version is not known';
    return {
      step: 'unknown',
      needed: 'unknown',
      fits: 'unknown',
      message: `Whether the version fits cannot be said, because ${reason}.`,
    };
  }
  const step = stepBetween(old, next);
  const needed = neededStep(old, { classification, changes });
  const isPartial = options.completeness === 'partial';
  const atWorst = isPartial
    ? neededStep(old, { classification: 'BREAKING' })
    : needed;
  const fits = fitOf({ step, needed, atWorst });
  return {
    step,
    needed,
    fits,
    message: describeStep({ step, needed, fits, classification, isPartial }),
  };
}
