import {
  BundleTree,
  diffBundles,
  validateBundle,
  type Generation,
} from '@pacto/core';
import type { Suite } from '../Report';
import { generateBundles, type Random } from './generate';
import { type Files, Oracle } from './Oracle';

export interface OracleOptions {
  binary: string;
  /** The generation that the binary reads, see the contract format, §1. */
  generation: Generation;
  count: number;
  seed: number;
}

/** Asks upstream's command and this library the same, and reports every difference. */
export async function runOracle(
  options: OracleOptions,
  suite: Suite,
): Promise<void> {
  const { binary, generation, count, seed } = options;
  const oracle = new Oracle(binary);
  try {
    const bundles = generateBundles(generation, randomBelow(seed));
    for (let index = 0; index < count; index++) {
      const { old, next } = bundles.next().value;
      const problems = [
        await validationDifference(oracle, next, generation),
        diffDifference(oracle, { old, next, generation }),
      ].filter(problem => problem !== undefined);
      suite.result(
        `seed ${seed}, case ${index}`,
        problems.length > 0
          ? `${problems.join('; ')}\n${changedFile(old, next)}`
          : undefined,
      );
    }
  } finally {
    oracle.close();
  }
}

async function validationDifference(
  oracle: Oracle,
  files: Files,
  generation: Generation,
): Promise<string | undefined> {
  const theirs = oracle.validate(files);
  const { findings } = await validateBundle(treeOf(files), { generation });
  const isParseError = findings.some(
    ({ layer, code }) => layer === 'parse' && code !== 'SCHEMA_VIOLATION',
  );
  const codes = (severity: string) =>
    findings.flatMap(finding =>
      finding.severity === severity &&
      (!isParseError || finding.layer === 'parse')
        ? [finding.code]
        : [],
    );
  return difference('validate', [
    [setText(theirs.errors), setText(codes('error'))],
    [setText(theirs.warnings), setText(codes('warning'))],
  ]);
}

function diffDifference(
  oracle: Oracle,
  options: { old: Files; next: Files; generation: Generation },
): string | undefined {
  const { old, next, generation } = options;
  const theirs = oracle.diff(old, next);
  // What cannot be loaded is the business of the validation.
  if (!theirs) return undefined;
  const ours = diffBundles(treeOf(old), treeOf(next), {
    profile: 'upstream',
    generation: { old: generation, new: generation },
  });
  const changes = ours.changes.map(
    ({ path, type, classification }) => `${path} ${type} ${classification}`,
  );
  return difference('diff', [
    [theirs.classification, ours.classification],
    [theirs.changes.sort().join(', '), changes.sort().join(', ')],
  ]);
}

function difference(what: string, pairs: [string, string][]) {
  const found = pairs.find(([theirs, ours]) => theirs !== ours);
  return (
    found && `${what}: upstream says [${found[0]}], this says [${found[1]}]`
  );
}

/** How many findings of one code there are differs between JSON Schema validators. */
function setText(codes: string[]): string {
  return [...new Set(codes)].sort().join(', ');
}

function changedFile(old: Files, next: Files): string {
  const path = Object.keys(next).find(name => next[name] !== old[name]);
  return path === undefined ? 'no change' : `${path}: ${next[path]}`;
}

function treeOf(files: Files): BundleTree {
  return BundleTree.create(
    Object.entries(files).map(([path, text]) => ({
      path,
      bytes: Buffer.from(text),
    })),
  );
}

/** Linear congruential, with the constants of the C standard's example. */
function randomBelow(seed: number): Random {
  let state = seed;
  return bound => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * bound);
  };
}
