import type { BundleTree } from '../bundle';
import { limits } from '../limits';
import { type Limitation, WorkLimitError } from '../work';
import type { DiffProfile } from './BundleDiff';
import type { ChangeCollector } from './ChangeCollector';
import { CONTRACT_FILE, type ContractSide } from './contract/ContractSide';
import { diffDeep } from './diffDeep';
import { FileRunner } from './files/FileRunner';
import { diffUpstream } from './upstream/diffUpstream';
import { WorkShares } from './WorkShares';

/** A bundle, and its contract or why there is none. @internal */
export interface SideReading {
  tree: BundleTree;
  side: ContractSide | string;
}

/**
 * Compares the contracts of two bundles and the files they name.
 *
 * @returns What could not be compared.
 * @internal
 */
export function compareSides(
  old: SideReading,
  next: SideReading,
  options: {
    profile: DiffProfile;
    changes: ChangeCollector;
    signal?: AbortSignal;
    steps?: number;
  },
): Limitation[] {
  const { profile, changes, signal, steps = limits.diffSteps } = options;
  if (typeof old.side === 'string' || typeof next.side === 'string') {
    return reportUnreadable(old, next, changes);
  }
  const limitations: Limitation[] = [];
  const files = FileRunner.create({
    old: old.tree,
    next: next.tree,
    shares: WorkShares.create({
      steps,
      signal,
      parts: countFiles(next.side),
    }),
    limitations,
  });
  const diff = profile === 'deep' ? diffDeep : diffUpstream;
  try {
    diff(old.side, next.side, { changes, files });
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    const { code } = error;
    const message = `partial, because comparing the contracts takes ${error.message}`;
    limitations.push({ code, message, path: CONTRACT_FILE });
    changes.add('file.not-compared', { path: CONTRACT_FILE, type: 'modified' });
  }
  return limitations;
}

/** As many files as can be compared, at most. */
function countFiles({ contract }: ContractSide): number {
  const { interfaces, configurations, policies } = contract;
  // The two files at default places, and the search for other files.
  return interfaces.length + configurations.length + policies.length + 3;
}

function reportUnreadable(
  old: SideReading,
  next: SideReading,
  changes: ChangeCollector,
): Limitation[] {
  changes.add('contract.unreadable', {
    path: CONTRACT_FILE,
    type: 'modified',
  });
  return [
    { name: 'old', side: old.side },
    { name: 'new', side: next.side },
  ].flatMap(({ name, side }) =>
    typeof side === 'string'
      ? [
          {
            code: 'UNREADABLE',
            message: `partial, because the ${name} contract cannot be read: ${side}`,
            path: CONTRACT_FILE,
          },
        ]
      : [],
  );
}
