import type { BundleTree } from '../bundle';
import type { BundleDiff, DiffOptions } from './BundleDiff';
import { highestClass } from './change';
import { ChangeCollector } from './ChangeCollector';
import { compareSides } from './compareSides';
import { type ContractSide, readSide } from './contract/ContractSide';
import { countChanges, limitChanges } from './countChanges';
import { equalTrees } from './files/equalTrees';
import { deepRules } from './rules/deepRules';
import { upstreamRules } from './rules/upstreamRules';
import { RULES_VERSION } from './rulesVersion';
import { compareSboms } from './compareSboms';
import { sortChanges } from './sortChanges';
import { assessVersionStep } from './versionStep/assessVersionStep';

const versionOf = (side: ContractSide | string) =>
  typeof side === 'string' ? undefined : side.contract.service.version;

/**
 * Compares two bundles. Neither has to be valid. Where a contract does not load the result is partial and never fine:
 * one change by the rule `contract.unreadable` (upstream ends with an error instead). A file that cannot be finished
 * within the work leaves the others compared.
 *
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function diffBundles(
  old: BundleTree,
  next: BundleTree,
  options: DiffOptions = {},
): BundleDiff {
  const { profile = 'deep', signal, generation } = options;
  const isDeep = profile === 'deep';
  const rules = options.rules ?? (isDeep ? deepRules : upstreamRules);
  const changes = ChangeCollector.create(rules);
  signal?.throwIfAborted();
  const before = readSide(old, generation?.old);
  const after = readSide(next, generation?.new);
  const limitations = equalTrees(old, next)
    ? []
    : compareSides(
        { tree: old, side: before },
        { tree: next, side: after },
        { profile, changes, signal, steps: options.steps },
      );
  limitations.push(...limitChanges(changes));
  const list = isDeep ? sortChanges(changes.list()) : [...changes.list()];
  const classification = highestClass(list.map(item => item.classification));
  const step = assessVersionStep({
    oldVersion: versionOf(before),
    newVersion: versionOf(after),
    classification,
    changes: list,
    completeness: limitations.length > 0 ? 'partial' : 'complete',
  });
  const { sbom, limitation } = compareSboms(old, next);
  if (limitation) limitations.push(limitation);
  return {
    profile,
    rulesVersion: RULES_VERSION,
    classification,
    changes: list,
    counts: countChanges(changes),
    ...(sbom ? { sbom } : {}),
    completeness: limitations.length > 0 ? 'partial' : 'complete',
    limitations,
    step,
  };
}
