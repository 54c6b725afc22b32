import type { BundleTree } from '../../bundle';
import type { WorkBudget } from '../../work';
import type { ChangeCollector } from '../ChangeCollector';
import type { DeepFiles } from './DeepFiles';
import type { FileRunner } from './FileRunner';
import { equalBytes } from './equalTrees';

/** What is in a bundle for people and tools, and no part of a definition. Source: contract format, §5. */
const OTHER = /^(?:docs|sbom|skills)\/|^pacto\.(?:yaml|lock)$|^\.pactoignore$/;

const definitionTexts = (trees: readonly BundleTree[]) =>
  trees.flatMap(tree =>
    tree
      .paths()
      .filter(path => !OTHER.test(path))
      .map(path => tree.text(path) ?? ''),
  );

/**
 * Changed files that are no definition themselves, but that one may include: another file names them, in a way that
 * no comparison follows (an import, an include), so what they say is not known.
 *
 * @internal
 */
export function compareNamedFiles(
  files: DeepFiles,
  all: ChangeCollector,
  runner: FileRunner,
): void {
  const { old, next } = files;
  const changed = [...new Set([...old.paths(), ...next.paths()])].filter(
    path =>
      !OTHER.test(path) &&
      !files.wasSeen(path) &&
      !files.wasRead(path) &&
      !equalBytes(old.bytes(path), next.bytes(path)),
  );
  if (changed.length === 0) return;
  const [first] = changed.sort();
  const isWhole = runner.guard(first, budget => {
    const texts = definitionTexts([old, next]);
    for (const path of changed) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (!texts.some(text => includes(text, name, budget))) continue;
      const isOld = old.has(path);
      const both = isOld && next.has(path) ? 'modified' : undefined;
      const type = both ?? (isOld ? 'removed' : 'added');
      all.add('file.named-file-changed', { path, type });
    }
  });
  if (!isWhole) {
    all.add('file.not-compared', { path: first, type: 'modified' });
  }
}

/** Characters that are searched in the time of one step of other work, in the order of magnitude. */
const CHARACTERS_PER_STEP = 1000;

function includes(text: string, name: string, budget: WorkBudget): boolean {
  budget.spend(1 + Math.floor(text.length / CHARACTERS_PER_STEP));
  return text.includes(name);
}
