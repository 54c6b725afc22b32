import { createHash } from 'node:crypto';
import {
  assessCompliance,
  type BundleResolver,
  BundleTree,
  diffBundles,
  validateBundle,
} from '@pacto/core';
import { type Answer, toAnswer } from './answer';
import { capDiff } from './capDiff';
import { describe, outline, sbom } from './look';
import { upload } from './upload';
import type {
  DiffResult,
  DiffTask,
  Task,
  ValidateResult,
  ValidateTask,
} from './tasks';

/** @internal */
export async function validate(task: ValidateTask): Promise<ValidateResult> {
  const tree = BundleTree.create(task.files, {
    sha256: bytes => createHash('sha256').update(bytes).digest(),
  });
  const validation = await validateBundle(tree, {
    resolveBundle: task.policies && resolverOver(task.policies),
  });
  const { contract, findings, valid, layers, policies, limitations } =
    validation;
  return {
    contract,
    contentHash: tree.contentHash,
    findings,
    valid,
    layers,
    policies,
    limitations,
    compliance: assessCompliance({ validation, contract, files: tree.paths() }),
  };
}

/** @internal */
export async function diff({
  from,
  to,
  profile,
}: DiffTask): Promise<DiffResult> {
  return capDiff(
    diffBundles(BundleTree.create(from), BundleTree.create(to), { profile }),
  );
}

async function run(task: Task): Promise<Answer> {
  return toAnswer(() => {
    if ('upload' in task) return upload(task);
    if ('outline' in task) return outline(task);
    if ('describe' in task) return describe(task);
    if ('sbom' in task) return sbom(task);
    return 'files' in task ? validate(task) : diff(task);
  });
}

/**
 * What threads run, and the module that they find it in: in the sources and in the built package alike. What starts
 * threads imports it, so that it becomes part of the package; both are one object, or the function would be left out
 * as nobody calls it there.
 *
 * @internal
 */
export const worker = Object.assign(run, { file: __filename });

function resolverOver(
  policies: NonNullable<ValidateTask['policies']>,
): BundleResolver {
  return async ref => {
    const files = policies.get(ref);
    if (!files) throw new Error(`${ref} cannot be resolved`);
    return BundleTree.create(files);
  };
}
