import {
  BundleTree,
  diffBundles,
  validateBundle,
  type Generation,
} from '@pacto/core';
import type { Suite } from '../Report';
import {
  generateBundles,
  sampleBundle,
  type BundlePair,
  type Random,
} from './generate';
import { type Files, Oracle, OracleError } from './Oracle';

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
    expectSample(oracle, generation);
    const bundles = generateBundles(generation, randomBelow(seed));
    for (let index = 0; index < count; index++) {
      const pair: BundlePair = bundles.next().value;
      const problems = await problemsOf(oracle, pair, generation);
      suite.result(
        `seed ${seed}, case ${index}`,
        problems.length > 0
          ? [...problems, ...changedFiles(pair)].join('\n    ')
          : undefined,
      );
    }
  } finally {
    oracle.close();
  }
}

/** A command that reads another generation would disagree about everything. */
function expectSample(oracle: Oracle, generation: Generation) {
  const { errors } = oracle.validate(sampleBundle(generation));
  // References lead to registries that do not exist.
  const refusals = [
    'PARSE_ERROR',
    'SCHEMA_VIOLATION',
    'UNSUPPORTED_PACTO_VERSION',
  ];
  const refusal = errors.find(code => refusals.includes(code));
  if (refusal !== undefined) {
    throw new Error(
      `The command refuses a valid ${generation} contract (${refusal}): is --generation the one that it reads?`,
    );
  }
}

async function problemsOf(
  oracle: Oracle,
  pair: BundlePair,
  generation: Generation,
): Promise<string[]> {
  try {
    const problems = [
      await validationDifference(oracle, pair.old, generation),
      await validationDifference(oracle, pair.next, generation),
      diffDifference(oracle, pair, generation),
    ];
    return problems.filter(problem => problem !== undefined);
  } catch (error) {
    if (error instanceof OracleError) return [error.message];
    throw error;
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
  { old, next }: BundlePair,
  generation: Generation,
): string | undefined {
  const theirs = oracle.diff(old, next);
  const ours = diffBundles(treeOf(old), treeOf(next), {
    profile: 'upstream',
    generation: { old: generation, new: generation },
  });
  const isUnreadable = ours.changes.some(
    ({ ruleId }) => ruleId === 'contract.unreadable',
  );
  if ('reason' in theirs) {
    return isUnreadable
      ? undefined
      : `diff: upstream cannot compare them: ${theirs.reason}`;
  }
  const changes = ours.changes.map(
    ({ path, type, classification }) => `${path} ${type} ${classification}`,
  );
  return difference('diff', [
    [theirs.classification, ours.classification],
    [theirs.changes.sort().join(', '), changes.sort().join(', ')],
  ]);
}

function difference(what: string, pairs: [string, string][]) {
  const found = pairs.filter(([theirs, ours]) => theirs !== ours);
  return found.length > 0
    ? found
        .map(
          ([theirs, ours]) =>
            `${what}: upstream says [${theirs}], this says [${ours}]`,
        )
        .join('\n    ')
    : undefined;
}

/** How many findings of one code there are differs between JSON Schema validators. */
function setText(codes: string[]): string {
  return [...new Set(codes)].sort().join(', ');
}

/** Both texts of each file that differs, to see the case without running it again. */
function changedFiles({ old, next }: BundlePair): string[] {
  return Object.keys(next)
    .filter(path => next[path] !== old[path])
    .flatMap(path => [`- ${path}: ${old[path]}`, `+ ${path}: ${next[path]}`]);
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
