import {
  BundleTree,
  type Finding,
  type Generation,
  type LaterLayer,
  validateBundle,
  type ValidateOptions,
  validateLayer,
  type Validation,
} from '@pacto/core';
import type { Suite } from '../Report';

type Files = Record<string, string>;

/** One case in the format of `validate/cases.json`; what may be missing is optional. */
export interface ValidationCase {
  name: string;
  /** Told from the text when absent. */
  generation?: string;
  files: Files;
  load?: 'ok' | 'error';
  expect: Expectation & { isolated?: Isolated };
  /** Bundles by reference, for a resolver. */
  refs?: Record<string, Files>;
  resolver?: 'refs' | 'none';
  isolated?: Isolated;
  confidence?: 'low';
}

interface Expectation {
  valid?: boolean;
  codes?: string[];
  warnings?: string[];
  failingLayer?: string | null;
  findings?: { code: string; path: string }[];
}

type Isolated = Expectation & { layer: string };

const GENERATIONS: Record<Generation, true> = {
  '1.0-a': true,
  '1.0-b': true,
  '1.0-c': true,
  '1.0-d': true,
  '1.0-e': true,
  '1.1': true,
  '1.2': true,
  '2.0': true,
};

export const isGeneration = (text: string): text is Generation =>
  Object.hasOwn(GENERATIONS, text);

const LATER: readonly string[] = ['crossfield', 'semantic', 'policy'];

const isLater = (layer: string): layer is LaterLayer => LATER.includes(layer);

export function isValidationCase(entry: unknown): entry is ValidationCase {
  const { files, expect } = Object(entry);
  return Object(files)['pacto.yaml'] !== undefined && expect !== undefined;
}

/** The whole pipeline, and where the case asks for it one layer alone. */
export async function checkValidation(
  test: ValidationCase,
  suite: Suite,
): Promise<void> {
  const { generation } = test;
  if (generation !== undefined && !isGeneration(generation)) {
    suite.skip(`generation ${generation} is not known here`);
    return;
  }
  const bundle = treeOf(test.files);
  const options = { generation, ...resolverOf(test) };
  const validation = await validateBundle(bundle, options);
  const problems = [
    loadProblem(test, validation, suite),
    ...pipelineProblems(test.expect, validation),
  ];
  const isolated = test.isolated ?? test.expect.isolated;
  if (isolated && isLater(isolated.layer)) {
    const findings = await validateLayer(bundle, isolated.layer, options);
    problems.push(
      ...findingProblems(isolated, findings).map(
        problem => `${isolated.layer} alone: ${problem}`,
      ),
    );
  } else if (isolated) {
    suite.skip(`a second expectation, for layer ${isolated.layer} alone`);
  }
  const said = problems.filter(problem => problem !== undefined);
  suite.result(test.name, said.length > 0 ? said.join(' | ') : undefined);
}

export function treeOf(files: Files): BundleTree {
  const encoder = new TextEncoder();
  return BundleTree.create(
    Object.entries(files).map(([path, text]) => ({
      path,
      bytes: encoder.encode(text),
    })),
  );
}

/** None where only local validation is asked for. */
function resolverOf({
  refs,
  resolver = refs && 'refs',
}: ValidationCase): Pick<ValidateOptions, 'resolveBundle'> {
  if (resolver !== 'refs') return {};
  const bundles = new Map(Object.entries(refs ?? {}));
  return {
    resolveBundle: async ref => {
      const files = bundles.get(ref);
      if (!files) throw new Error('not there');
      return treeOf(files);
    },
  };
}

function loadProblem(
  test: ValidationCase,
  { contract }: Validation,
  suite: Suite,
): string | undefined {
  const isParseError = test.expect.codes?.includes('PARSE_ERROR');
  const expected = test.load ?? (isParseError ? 'error' : undefined);
  const actual = contract ? 'ok' : 'error';
  if (expected === undefined || actual === expected) return undefined;
  const problem = `load is ${actual}, expected ${expected}`;
  if (test.confidence !== 'low') return problem;
  suite.notes.push(`${test.name}: ${problem}`);
  return undefined;
}

function pipelineProblems(
  expect: Expectation,
  validation: Validation,
): string[] {
  const problems = findingProblems(expect, validation.findings);
  if (expect.valid !== undefined && expect.valid !== validation.valid) {
    problems.push(`valid is ${validation.valid}`);
  }
  const { failingLayer } = expect;
  const failed = validation.layers
    .filter(({ layer, state }) => state === 'failed' && layer !== 'load')
    .map(({ layer }) => layer);
  if (failingLayer !== undefined && (failed[0] ?? null) !== failingLayer) {
    problems.push(`fails in ${failed[0]}, expected ${failingLayer}`);
  }
  return problems;
}

function findingProblems(
  { codes = [], warnings = [], findings: listed = [] }: Expectation,
  findings: Finding[],
): string[] {
  // What a command reports when a contract does not load; most cases tell what the layers say all the same.
  const isAsked = codes.includes('PARSE_ERROR');
  const said = findings.filter(({ code }) =>
    isAsked ? code === 'PARSE_ERROR' : code !== 'PARSE_ERROR',
  );
  const of = (severity: string) =>
    said
      .filter(finding => finding.severity === severity)
      .map(({ code }) => code);
  const problems = [
    setProblem('errors', of('error'), codes),
    setProblem('warnings', of('warning'), warnings),
    placeProblem(said, listed),
  ].filter(problem => problem !== undefined);
  if (problems.length === 0) return [];
  return [
    ...problems,
    ...said.map(({ path, message }) => `${path}: ${message}`),
  ];
}

function setProblem(what: string, codes: string[], expected: string[]) {
  const [is, wanted] = [codes, expected].map(setText);
  return is === wanted ? undefined : `${what} are ${is}, expected ${wanted}`;
}

/** Validators differ in the leaves of a schema that they report, so there one of the listed paths is enough. */
function placeProblem(
  findings: Finding[],
  listed: { code: string; path: string }[],
): string | undefined {
  const isMissing = ({ code, path }: { code: string; path: string }) =>
    !findings.some(finding => finding.code === code && finding.path === path);
  const leaves = listed.filter(({ code }) => code === 'SCHEMA_VIOLATION');
  const missing = [
    ...listed.filter(place => !leaves.includes(place)).filter(isMissing),
    ...(leaves.every(isMissing) ? leaves : []),
  ];
  if (missing.length === 0) return undefined;
  const places = missing.map(({ code, path }) => `${code} at ${path || '""'}`);
  return `no ${places.join(' or ')}`;
}

function setText(codes: string[]): string {
  return [...new Set(codes)].sort().join(', ') || 'none';
}
