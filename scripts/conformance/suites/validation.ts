import {
  BundleTree,
  type Finding,
  type Generation,
  type LaterLayer,
  readContract,
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

/** To a command the second is the first too (contract format, §2). */
const READING: readonly string[] = ['PARSE_ERROR', 'YAML_PARSE_ERROR'];

/** By `pactoVersion`, the schema by which readers judge older contracts (contract format, §1). */
const OLDER: Partial<Record<Generation, [string, Generation][]>> = {
  '1.1': [['1.0', '1.0-e']],
  '1.2': [
    ['1.0', '1.0-e'],
    ['1.1', '1.1'],
  ],
};

const LATER: readonly string[] = ['crossfield', 'semantic', 'policy'];

const isLater = (layer = ''): layer is LaterLayer => LATER.includes(layer);

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
  const options = {
    generation: schemaOf(test, generation),
    ...resolverOf(test),
  };
  const validation = await validateBundle(bundle, options);
  const problems = [
    loadProblem(test, validation, suite),
    ...pipelineProblems(test.expect, validation),
  ];
  const isolated = test.isolated ?? test.expect.isolated;
  const { layer } = isolated ?? {};
  if (isolated && (layer === 'structural' || isLater(layer))) {
    const findings =
      layer === 'structural'
        ? validation.findings.filter(finding => finding.layer === layer)
        : await validateLayer(bundle, layer, options);
    problems.push(
      ...findingProblems(isolated, findings).map(
        problem => `${layer} alone: ${problem}`,
      ),
    );
  } else if (isolated) {
    suite.skip(`a second expectation, for layer ${layer} alone`);
  }
  const said = problems.filter(problem => problem !== undefined);
  suite.result(test.name, said.length > 0 ? said.join(' | ') : undefined);
}

/** The generation of a case is that of its reader, which may know older contracts too. */
function schemaOf(
  { files }: ValidationCase,
  reader: Generation | undefined,
): Generation | undefined {
  const version = readContract(files['pacto.yaml']).document?.pactoVersion;
  const older = reader && OLDER[reader]?.find(([text]) => text === version);
  return older ? older[1] : reader;
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
  { contract, findings }: Validation,
  suite: Suite,
): string | undefined {
  const isParseError = test.expect.codes?.includes('PARSE_ERROR');
  const expected = test.load ?? (isParseError ? 'error' : undefined);
  const actual = contract ? 'ok' : 'error';
  if (expected === undefined || actual === expected) return undefined;
  const problem = `load is ${actual}, expected ${expected}`;
  // Upstream's 1.x loads a contract of a version that layer 1 then refuses; here there is no model for it.
  const isUnknownVersion =
    actual === 'error' &&
    findings.every(({ code }) => code === 'UNSUPPORTED_PACTO_VERSION');
  if (test.confidence !== 'low' && !isUnknownVersion) return problem;
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
  const { failingLayer, codes = [] } = expect;
  const failed = validation.layers
    .filter(({ layer, state }) => state === 'failed' && layer !== 'load')
    .map(({ layer }) => layer);
  // Of a text that does not load, a command runs no layer, and upstream's layer 1 alone says that it is no YAML.
  const isReading = codes.some(code => READING.includes(code));
  if (
    failingLayer !== undefined &&
    !isReading &&
    (failed[0] ?? null) !== failingLayer
  ) {
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
  const said = isAsked
    ? findings
        .filter(({ code }) => READING.includes(code))
        .map(finding => ({ ...finding, code: 'PARSE_ERROR' }))
    : findings.filter(({ code }) => code !== 'PARSE_ERROR');
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
