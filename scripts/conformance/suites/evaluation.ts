import { evaluateContract, readContract, type Observation } from '@pacto/core';
import { findFiles, readJson } from '../files';
import type { Report, Suite } from '../Report';
import { entriesOf } from './caseFiles';
import { isGeneration } from './validation';

interface EvaluationCase {
  name: string;
  generation?: string;
  contract: unknown;
  observations: Observation[];
  expect: {
    findings: Record<
      'code' | 'severity' | 'category' | 'contractPath',
      string
    >[];
    coverage: { evaluated: number; required: number };
    status: string;
  };
}

/** Every `evaluate-cases.json` below the directory: contracts with observations. */
export async function runEvaluation(directory: string, report: Report) {
  for (const path of findFiles(directory, isEvaluationFile)) {
    await report.suite(path, suite => {
      for (const entry of entriesOf(readJson(directory, path))) {
        check(entry as EvaluationCase, suite);
      }
    });
  }
}

export function isEvaluationFile(name: string): boolean {
  return name === 'evaluate-cases.json';
}

function check(test: EvaluationCase, suite: Suite) {
  const { name, generation, expect } = test;
  const { contract } = readContract(JSON.stringify(test.contract), {
    generation:
      generation !== undefined && isGeneration(generation)
        ? generation
        : undefined,
  });
  if (!contract) {
    suite.result(name, 'the contract does not load');
    return;
  }
  const { status, coverage, findings } = evaluateContract(
    contract,
    test.observations,
  );
  const problems = [
    differs('status', status, expect.status),
    differs('evaluated', coverage.evaluated, expect.coverage.evaluated),
    differs('required', coverage.required, expect.coverage.required),
    differs(
      'findings',
      findings.map(lineOf).sort().join('; '),
      expect.findings.map(lineOf).sort().join('; '),
    ),
  ].filter(problem => problem !== undefined);
  suite.result(name, problems.length > 0 ? problems.join(', ') : undefined);
}

function lineOf(finding: EvaluationCase['expect']['findings'][number]) {
  const { code, severity, category, contractPath } = finding;
  return [code, severity, category, contractPath].join(' ');
}

function differs(what: string, actual: unknown, expected: unknown) {
  return actual === expected
    ? undefined
    : `${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(
        expected,
      )}`;
}
