import {
  readContract,
  validateRuntime,
  type ObservedRuntime,
} from '@pacto/core';
import { findFiles, readJson } from '../files';
import type { Report, Suite } from '../Report';
import { entriesOf } from './caseFiles';
import { isGeneration } from './validation';

interface RuntimeCase {
  name: string;
  generation?: string;
  contract: unknown;
  observed: ObservedRuntime;
  expect: {
    valid: boolean;
    errors: { code: string; path: string }[];
    warnings: { code: string; path: string }[];
  };
}

/** Every `runtime-cases.json` below the directory: contracts of 1.x with what was seen of them. */
export async function runRuntime(directory: string, report: Report) {
  for (const path of findFiles(directory, isRuntimeFile)) {
    await report.suite(path, suite => {
      for (const entry of entriesOf(readJson(directory, path))) {
        check(entry as RuntimeCase, suite);
      }
    });
  }
}

export function isRuntimeFile(name: string): boolean {
  return name === 'runtime-cases.json';
}

function check(test: RuntimeCase, suite: Suite) {
  const { name, generation } = test;
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
  const is = summary(validateRuntime(contract, test.observed));
  const expected = summary(test.expect);
  suite.result(
    name,
    is === expected ? undefined : `is ${is}, expected ${expected}`,
  );
}

function summary({ valid, errors, warnings }: RuntimeCase['expect']): string {
  const lines = (findings: { code: string; path: string }[]) =>
    findings.map(({ code, path }) => `${code} ${path}`).sort();
  return JSON.stringify({
    valid,
    errors: lines(errors),
    warnings: lines(warnings),
  });
}
