import { readContract, type Finding, type Generation } from '@pacto/core';
import type { Suite } from '../Report';

/** One case in the format of `validate/cases.json`. */
export interface ValidationCase {
  name: string;
  generation: Generation;
  files: Record<string, string>;
  load: 'ok' | 'error';
  expect: {
    valid: boolean;
    codes: string[];
    warnings: string[];
    failingLayer: string | null;
    findings?: { code: string; path: string }[];
  };
  isolated?: { layer: string; codes: string[] };
  confidence?: 'low';
}

export function isValidationCase(entry: unknown): entry is ValidationCase {
  return ['generation', 'files', 'load', 'expect'].every(
    field => field in Object(entry),
  );
}

/**
 * What load and layer 1 can decide. A case that needs a later layer counts as not run, or as failed when these two
 * already say something else.
 */
export function checkValidation(test: ValidationCase, suite: Suite) {
  const { findings, contract } = readContract(test.files['pacto.yaml'] ?? '', {
    generation: test.generation,
  });
  const isStructural = test.expect.failingLayer === 'structural';
  const problem =
    loadProblem(test, contract !== undefined, suite) ??
    structuralProblem(findings, isStructural ? test.expect : undefined);
  if (problem !== undefined || isStructural) {
    suite.result(test.name, problem);
  } else {
    const layer = test.expect.failingLayer ?? 'crossfield, semantic and policy';
    suite.skip(`load and layer 1 agree, the rest needs layer ${layer}`);
  }
  if (test.isolated) {
    suite.skip(`a second expectation, for layer ${test.isolated.layer} alone`);
  }
}

function loadProblem(
  test: ValidationCase,
  loads: boolean,
  suite: Suite,
): string | undefined {
  const actual = loads ? 'ok' : 'error';
  if (actual === test.load) return undefined;
  const problem = `load is ${actual}, expected ${test.load}`;
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
    return [`layer 1 says ${codes}, expected ${wanted}`, ...details].join(' | ');
  }
  const listed = expected?.findings ?? [];
  const missing = listed.filter(
    ({ code, path }) =>
      !found.some(finding => finding.code === code && finding.path === path),
  );
  // Validators differ in the leaves they report, so one of the listed paths is enough.
  if (missing.length === 0 || missing.length < listed.length) return undefined;
  return `no finding at ${missing.map(({ path }) => JSON.stringify(path)).join(' or ')}`;
}

const setText = (codes: string[]) =>
  [...new Set(codes)].sort().join(', ') || 'nothing';
