import {
  BundleTree,
  diffBundles,
  readContract,
  type BundleDiff,
  type Generation,
} from '@pacto/core';
import type { Suite } from '../Report';
import { isGeneration } from './validation';

/** One case in the format of `diff/cases.json`. */
export interface DiffCase {
  name: string;
  generation?: string;
  old: { files: Record<string, string> };
  new: { files: Record<string, string> };
  expect: {
    classification: string;
    changes: { path: string; type: string; classification: string }[];
    /** There is no other change; otherwise these are among them. */
    exact?: boolean;
    /** Absent where the case does not say. */
    sbom?: object[];
  };
}

const changeText = (change: DiffCase['expect']['changes'][number]) =>
  `${change.type} ${change.path} ${change.classification}`;

const sortedJson = (value: object) =>
  JSON.stringify(Object.entries(value).sort());

export function isDiffCase(entry: unknown): entry is DiffCase {
  const { old, new: next, expect } = Object(entry);
  return [old, next].every(side => Object(side).files) && Boolean(expect);
}

/** By upstream's profile, the sides read as the generation of the case. */
export function checkDiff(test: DiffCase, suite: Suite) {
  const { generation } = test;
  if (generation !== undefined && !isGeneration(generation)) {
    suite.skip(`generation ${generation} is not known here`);
    return;
  }
  suite.result(test.name, problemOf(test, diffOf(test, generation)));
}

function diffOf(test: DiffCase, generation: Generation | undefined) {
  return diffBundles(treeOf(test.old), treeOf(test.new), {
    profile: 'upstream',
    generation: {
      old: generationOf(test.old, generation),
      new: generationOf(test.new, generation),
    },
  });
}

/** A side of another `pactoVersion` is what its text shows: later readers take earlier contracts too. */
function generationOf(
  { files }: DiffCase['old'],
  generation: Generation | undefined,
): Generation | undefined {
  const { contract } = readContract(files['pacto.yaml'] ?? '', { generation });
  return contract && generation;
}

function treeOf({ files }: DiffCase['old']): BundleTree {
  const encoder = new TextEncoder();
  return BundleTree.create(
    Object.entries(files).map(([path, text]) => ({
      path,
      bytes: encoder.encode(text),
    })),
  );
}

function problemOf({ expect }: DiffCase, diff: BundleDiff) {
  const { missing, extra } = compareLists(
    expect.changes.map(changeText),
    diff.changes.map(changeText),
  );
  const sbom = compareLists(
    (expect.sbom ?? []).map(sortedJson),
    (expect.sbom ? diff.sbom?.changes ?? [] : []).map(sortedJson),
  );
  const problems = [
    expect.classification === diff.classification
      ? []
      : [`class ${diff.classification}, expected ${expect.classification}`],
    missing.map(text => `missing ${text}`),
    expect.exact === false ? [] : extra.map(text => `too much ${text}`),
    sbom.missing.map(text => `sbom misses ${text}`),
    sbom.extra.map(text => `sbom has too much ${text}`),
  ].flat();
  return problems.length > 0 ? problems.join(' | ') : undefined;
}

/** As multisets. */
function compareLists(expected: string[], actual: string[]) {
  const extra = [...actual];
  const missing = expected.filter(item => {
    const index = extra.indexOf(item);
    if (index >= 0) extra.splice(index, 1);
    return index < 0;
  });
  return { missing, extra };
}
