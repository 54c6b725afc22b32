import type { ChangeClass } from '../change';
import type { VersionStep } from './VersionStep';

const STEPS: Record<'none' | 'build' | 'patch' | 'minor' | 'major', string> = {
  none: 'The version is the same',
  build: 'Only the build metadata differs, which does not make another version',
  patch: 'This is a patch version',
  minor: 'This is a minor version',
  major: 'This is a major version',
};

const CHANGES: Record<ChangeClass, string> = {
  BREAKING: 'breaking changes need',
  POTENTIAL_BREAKING:
    'changes that may break consumers need, until they are shown to be safe,',
  NON_BREAKING: 'the changes need',
};

/** One or two sentences for people. @internal */
export function describeStep(options: {
  step: Exclude<VersionStep['step'], 'unknown'>;
  needed: VersionStep['needed'];
  fits: VersionStep['fits'];
  classification: ChangeClass;
  isPartial: boolean;
}): string {
  const { step, needed, fits, classification, isPartial } = options;
  if (step === 'backwards') {
    return 'The version goes backwards, so the step cannot be judged; compare the other way round.';
  }
  if (step === 'prerelease') {
    return 'The numbers are the same and the old version is a prerelease, which promises nothing yet.';
  }
  if (fits === 'unknown') {
    return `${STEPS[step]}; whether that is enough cannot be said, because not everything could be compared.`;
  }
  if (needed === 'none') {
    return isPartial
      ? `${STEPS[step]}.`
      : `${STEPS[step]}, and no change was found.`;
  }
  return `${STEPS[step]}, and ${
    CHANGES[classification]
  } at least a ${needed} version${
    fits === 'yes' ? '' : ': the step is too small'
  }.`;
}
