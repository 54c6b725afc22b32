import {
  chooseTag,
  hasExplicitTag,
  parseReference,
  VersionRange,
} from '@pacto/core';
import { findFiles, readJson } from '../files';
import type { Report, Suite } from '../Report';

interface Tables {
  parseDependencyRef?: { input: string; source: string; location: string }[];
  parseOCIReference?: ({ input: string; error?: true } & Parts)[];
  hasExplicitTag?: { input: string; result: boolean }[];
  bestTag?: { tags: string[]; range: string; result?: string; error?: string }[];
  ranges?: { range: string; valid: boolean }[];
}

interface Parts {
  registry?: string;
  repository?: string;
  tag?: string;
  digest?: string;
}

/** Every `refs.json` below the directory: tables of references, tags and ranges. */
export function runReferences(directory: string, report: Report) {
  for (const path of findFiles(directory, name => name === 'refs.json')) {
    const suite = report.suite(path);
    const tables = readJson(directory, path) as Tables;
    for (const row of tables.parseDependencyRef ?? []) {
      compare(suite, `reference ${row.input}`, locate(row.input), {
        source: row.source,
        location: row.location,
      });
    }
    for (const { input, error, ...parts } of tables.parseOCIReference ?? []) {
      const expected = error ? 'error' : parts;
      compare(suite, `OCI reference ${JSON.stringify(input)}`, partsOf(input), expected);
    }
    for (const { input, result } of tables.hasExplicitTag ?? []) {
      compare(suite, `explicit tag ${input}`, hasExplicitTag(input), result);
    }
    for (const { tags, range, result, error } of tables.bestTag ?? []) {
      const name = `best of ${tags.join(' ')} in ${JSON.stringify(range)}`;
      compare(suite, name, bestTag(tags, range), result ?? error);
    }
    for (const { range, valid } of tables.ranges ?? []) {
      const parsed = attempt(() => VersionRange.parse(range));
      compare(suite, `range ${JSON.stringify(range)}`, parsed !== undefined, valid);
    }
  }
}

function locate(input: string) {
  const reference = parseReference(input);
  if (reference.kind === 'local') {
    return { source: 'local', location: reference.path };
  }
  const tag = reference.tag ? `:${reference.tag}` : '';
  const digest = reference.digest ? `@${reference.digest}` : '';
  return { source: 'oci', location: reference.repository + tag + digest };
}

function partsOf(input: string): Parts | 'error' {
  const reference = attempt(() => parseReference(`oci://${input}`));
  if (reference?.kind !== 'oci') return 'error';
  const { host, path, tag, digest } = reference;
  return { registry: host, repository: path, tag, digest };
}

/** The tag, or which of the three errors of the table it is. */
function bestTag(tags: string[], range: string): string {
  if (range === '') return chooseTag(tags) ?? 'no semver tags';
  const parsed = attempt(() => VersionRange.parse(range));
  if (!parsed) return 'invalid range';
  return chooseTag(tags, parsed) ?? 'no tags satisfy the range';
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function compare(suite: Suite, name: string, actual: unknown, expected: unknown) {
  const [is, wanted] = [actual, expected].map(value =>
    JSON.stringify(value, Object(value) === value ? Object.keys(Object(value)).sort() : undefined),
  );
  suite.result(name, is === wanted ? undefined : `is ${is}, expected ${wanted}`);
}
