import {
  chooseTag,
  hasExplicitTag,
  parseReference,
  VersionRange,
} from '@pacto/core';
import { findFiles, readJson } from '../files';
import type { Report, Suite } from '../Report';
import { entriesOf } from './caseFiles';

interface Tables {
  holdsFor?: object;
  parseDependencyRef?: { input: string; source: string; location: string }[];
  parseOCIReference?: ({ input: string; error?: true } & Parts)[];
  hasExplicitTag?: { input: string; result: boolean }[];
  bestTag?: {
    tags: string[];
    range?: string;
    result?: string;
    error?: string;
  }[];
  ranges?: { range: string; valid: boolean }[];
}

interface Parts {
  registry?: string;
  repository?: string;
  tag?: string;
  digest?: string;
}

/** Every `refs.json` below the directory: tables of references, tags and ranges. */
export async function runReferences(directory: string, report: Report) {
  for (const path of findFiles(directory, name => name === 'refs.json')) {
    await report.suite(path, suite =>
      checkTables(readJson(directory, path) as Tables, suite),
    );
  }
}

function checkTables(tables: Tables, suite: Suite) {
  const {
    holdsFor: _,
    parseDependencyRef = [],
    parseOCIReference = [],
    hasExplicitTag: explicitTags = [],
    bestTag: bestTags = [],
    ranges = [],
    ...others
  } = tables;
  for (const { input, source, location } of parseDependencyRef) {
    const expected = { source, location };
    compare(suite, `reference ${input}`, locate(input), expected);
  }
  for (const { input, error, ...parts } of parseOCIReference) {
    const name = `OCI reference ${JSON.stringify(input)}`;
    compare(suite, name, partsOf(input), error ? 'error' : parts);
  }
  for (const { input, result } of explicitTags) {
    compare(suite, `explicit tag ${input}`, hasExplicitTag(input), result);
  }
  for (const { tags, range = '', result, error } of bestTags) {
    const name = `best of ${tags.join(' ')} in ${JSON.stringify(range)}`;
    compare(suite, name, bestTag(tags, range), result ?? error);
  }
  for (const { range, valid } of ranges) {
    const name = `range ${JSON.stringify(range)}`;
    const parses = attempt(() => VersionRange.parse(range)) !== undefined;
    compare(suite, name, parses, valid);
  }
  for (const [table, content] of Object.entries(others)) {
    const rows = entriesOf([content].flat());
    if (rows.length > 0) {
      suite.skip(`the table ${table} is not known here`, rows.length);
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

function compare(
  suite: Suite,
  name: string,
  actual: unknown,
  expected: unknown,
) {
  const [is, wanted] = [actual, expected].map(value =>
    JSON.stringify(
      value,
      Object(value) === value ? Object.keys(Object(value)).sort() : undefined,
    ),
  );
  suite.result(
    name,
    is === wanted ? undefined : `is ${is}, expected ${wanted}`,
  );
}
