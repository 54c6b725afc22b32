import {
  FleetGraph,
  renderTree,
  resolveGraph,
  toGraphResult,
  type FleetService,
  type GraphContract,
} from '@pacto/core';
import type { Suite } from '../Report';

/** One case in the format of `graph/cases.json`. */
interface GraphCase {
  name: string;
  root: GraphContract;
  /** What the fetcher has, by reference; it fails for all others. */
  remote?: Record<string, GraphContract>;
  fetcher?: boolean;
  expect: { result?: unknown; tree?: string };
}

/** Edges, and how many need each service. */
interface BlastRadiusCases {
  cases: {
    name: string;
    edges: { from: string; to: string; required: boolean }[];
    expect: Record<string, number>;
  }[];
}

export function isGraphCase(entry: unknown): entry is GraphCase {
  const { root, expect } = Object(entry);
  return root !== undefined && expect !== undefined;
}

export function isBlastRadius(entry: unknown): entry is BlastRadiusCases {
  const { cases } = Object(entry);
  return Array.isArray(cases) && cases.every(test => 'edges' in Object(test));
}

export async function checkGraph(test: GraphCase, suite: Suite) {
  const { root, remote = {}, fetcher = true, expect } = test;
  const fetch = async (ref: string) => {
    if (Object.hasOwn(remote, ref)) return remote[ref];
    throw new Error('there is no such contract');
  };
  const graph = await resolveGraph(root, fetcher ? { fetch } : {});
  if (expect.result !== undefined) {
    suite.result(
      `${test.name}: graph`,
      difference(toGraphResult(graph), expect.result),
    );
  }
  if (expect.tree !== undefined) {
    suite.result(
      `${test.name}: tree`,
      treesMatch(renderTree(graph), expect.tree)
        ? undefined
        : `is\n${renderTree(graph)}expected\n${expect.tree}`,
    );
  }
}

export function checkBlastRadius({ cases }: BlastRadiusCases, suite: Suite) {
  for (const { name, edges, expect } of cases) {
    const fleet = FleetGraph.create({ services: servicesOf(edges) });
    for (const [id, expected] of Object.entries(expect)) {
      const { required } = fleet.blastRadius(id);
      suite.result(
        `blast radius: ${name}: ${id}`,
        required === expected ? undefined : `is ${required}, not ${expected}`,
      );
    }
  }
}

function servicesOf(
  edges: BlastRadiusCases['cases'][number]['edges'],
): FleetService[] {
  const names = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [...names].map(id => ({
    id,
    name: id,
    dependencies: edges
      .filter(({ from }) => from === id)
      .map(({ to, required }) => ({ name: to, target: to, required })),
  }));
}

/** @returns The first place where the values differ; the text `*` stands for any error. */
function difference(
  actual: unknown,
  expected: unknown,
  place = 'result',
): string | undefined {
  const isError = place.endsWith('.error');
  if (isError && expected === '*' && typeof actual === 'string') {
    return undefined;
  }
  if (Object(actual) !== actual || Object(expected) !== expected) {
    return Object.is(actual, expected)
      ? undefined
      : `${place} is ${JSON.stringify(actual)}, not ${JSON.stringify(
          expected,
        )}`;
  }
  const [left, right] = [actual, expected].map(value => Object(value));
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    const found = difference(left[key], right[key], `${place}.${key}`);
    if (found) return found;
  }
  return undefined;
}

const ANY_ERROR = '(error: *)';

function treesMatch(actual: string, expected: string): boolean {
  const lines = actual.split('\n');
  const wanted = expected.split('\n');
  return (
    lines.length === wanted.length &&
    wanted.every((line, at) =>
      line.endsWith(ANY_ERROR)
        ? lines[at].startsWith(line.slice(0, -2)) && lines[at].endsWith(')')
        : lines[at] === line,
    )
  );
}
