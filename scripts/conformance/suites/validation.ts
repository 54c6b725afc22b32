import { readContract, type Finding, type Generation } from '@pacto/core';
import type { Suite } from '../Report';

/** One case in the format of `validate/cases.json`; what may be missing is optional. */
export interface ValidationCase {
  name: string;
  /** Told from the text when absent. */
  generation?: string;
  files: Record<string, string>;
  load?: 'ok' | 'error';
  expect: {
    codes?: string[];
    failingLayer?: string | null;
    findings?: { code: string; path: string }[];
    isolated?: { layer: string };
  };
  isolated?: { layer: string };
  confidence?: 'low';
}

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

/** What only reading and layer 1 say; a case without `failingLayer` is theirs when it has no other code. */
const STRUCTURAL_CODES = [
  'SCHEMA_VIOLATION',
  'SCHEMA_ERROR',
  'UNSUPPORTED_PACTO_VERSION',
  'YAML_PARSE_ERROR',
];

export function isValidationCase(entry: unknown): entry is ValidationCase {
  const { files, expect } = Object(entry);
  return Object(files)['pacto.yaml'] !== undefined && expect !== undefined;
}

/**
 * What load and layer 1 can decide. A case that needs a later layer counts as not run, or as failed when these two
 * already say something else.
 */
export function checkValidation(test: ValidationCase, suite: Suite) {
  const { generation, expect } = test;
  if (generation !== undefined && !isGeneration(generation)) {
    suite.skip(`generation ${generation} is not known here`);
    return;
  }
  const { findings, contract } = readContract(test.files['pacto.yaml'], {
    generation,
  });
  const layer = failingLayer(expect);
  const load = loadProblem(test, contract !== undefined, suite);
  const problem =
    load ??
    (layer === 'load'
      ? undefined
      : structuralProblem(
          findings,
          layer === 'structural' ? expect : undefined,
        ));
  const isDecided = layer === 'structural' || layer === 'load';
  if (problem !== undefined || isDecided) suite.result(test.name, problem);
  else {
    const rest = layer ?? 'crossfield, semantic and policy';
    suite.skip(`load and layer 1 agree, the rest needs layer ${rest}`);
  }
  const isolated = test.isolated ?? expect.isolated;
  if (isolated) {
    suite.skip(`a second expectation, for layer ${isolated.layer} alone`);
  }
}

/** `load` where upstream's command reports nothing but that the contract does not load. */
function failingLayer(expect: ValidationCase['expect']): string | undefined {
  const codes = expect.codes ?? [];
  if (codes.includes('PARSE_ERROR')) return 'load';
  if (expect.failingLayer !== undefined) {
    return expect.failingLayer ?? undefined;
  }
  if (codes.length === 0) return undefined;
  return codes.every(code => STRUCTURAL_CODES.includes(code))
    ? 'structural'
    : 'crossfield';
}

function loadProblem(
  test: ValidationCase,
  loads: boolean,
  suite: Suite,
): string | undefined {
  const isParseError = test.expect.codes?.includes('PARSE_ERROR');
  const expected = test.load ?? (isParseError ? 'error' : undefined);
  const actual = loads ? 'ok' : 'error';
  if (expected === undefined || actual === expected) return undefined;
  const problem = `load is ${actual}, expected ${expected}`;
  if (test.confidence !== 'low') return problem;
  suite.notes.push(`${test.name}: ${problem}`);
  return undefined;
}

/** @param expected - Nothing when layer 1 must be silent. */
function structuralProblem(
  findings: Finding[],
  expected: ValidationCase['expect'] | undefined,
): string | undefined {
  const found = findings.filter(
    ({ layer, code }) => layer === 'structural' || code === 'YAML_PARSE_ERROR',
  );
  const codes = setText(found.map(finding => finding.code));
  const wanted = setText(expected?.codes ?? []);
  if (codes !== wanted) {
    const details = found.map(({ path, message }) => `${path}: ${message}`);
    return [`layer 1 says ${codes}, expected ${wanted}`, ...details].join(
      ' | ',
    );
  }
  const listed = expected?.findings ?? [];
  const missing = listed.filter(
    ({ code, path }) =>
      !found.some(finding => finding.code === code && finding.path === path),
  );
  // Validators differ in the leaves they report, so one of the listed paths is enough.
  if (missing.length === 0 || missing.length < listed.length) return undefined;
  return `no finding at ${missing
    .map(({ path }) => JSON.stringify(path))
    .join(' or ')}`;
}

function setText(codes: string[]): string {
  return [...new Set(codes)].sort().join(', ') || 'nothing';
}
