import type { LenientVersion } from '../../contract/version';
import type { Change, ChangeClass } from '../change';
import type { VersionStep } from './VersionStep';

/** Parts of a contract that consumers can use more of; what a service needs or obeys is none of theirs. */
const OFFERS = new Set<string | undefined>([
  'interface',
  'configuration',
  'runtime',
]);

/** Values are settings, not offers. */
const isAddition = ({ type, subject, path }: Change) =>
  type === 'added' && OFFERS.has(subject?.kind) && !path.includes('].values.');

/** Nothing but the version itself counts as no change. */
const VERSION_PATH = 'service.version';

/** The smallest step that semver allows; see `assessVersionStep`. @internal */
export function neededStep(
  old: LenientVersion,
  options: { classification: ChangeClass; changes?: readonly Change[] },
): VersionStep['needed'] {
  const { classification, changes } = options;
  const isInitial = old.major === 0;
  if (classification === 'BREAKING') return isInitial ? 'minor' : 'major';
  if (classification === 'POTENTIAL_BREAKING' || changes?.some(isAddition)) {
    return isInitial ? 'patch' : 'minor';
  }
  const isSame = changes?.every(({ path }) => path === VERSION_PATH);
  return isSame ? 'none' : 'patch';
}
