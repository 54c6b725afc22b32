import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type * as Core from '@pacto/core';
import { expect, Page, test } from '@playwright/test';
import { bundleCore, openCore, type InBrowser } from './support/coreInBrowser';

const text = (version: string, port: number) => `pactoVersion: "1.0"
service:
  name: parcels
  version: ${version}
  owner: team-logistics
interfaces:
  - name: api
    type: http
    port: ${port}
    visibility: internal
    contract: interfaces/openapi.yaml
policies:
  - name: house
    schema: policy/schema.json
`;

const api = (paths: string) =>
  `openapi: "3.0.0"\ninfo: { title: parcels, version: "1" }\npaths:\n${paths}`;

const track =
  '  /track:\n    get: { responses: { "200": { description: fine } } }\n';
const send =
  '  /send:\n    post: { responses: { "201": { description: made } } }\n';

const bundle = (version: string, port: number, paths: string) => ({
  'pacto.yaml': text(version, port),
  'interfaces/openapi.yaml': api(paths),
  'policy/schema.json': JSON.stringify({
    type: 'object',
    properties: {
      service: { properties: { name: { pattern: '^[a-z]+$' } } },
      interfaces: { items: { properties: { port: { minimum: 1024 } } } },
    },
  }),
});

let script: string;
let policy: string;

test.beforeAll(async ({ request }) => {
  script = await bundleCore();
  // That of the portal: what it forbids does not work there either.
  const answer = await request.get('/');
  policy = answer.headers()['content-security-policy'];
  expect(policy).toContain('script-src');
});

test('a bundle is validated and compared in the browser, with nothing behind it', async ({
  page,
}) => {
  const requests = await openCore(page, { script, policy });
  const result = await page.evaluate(run, {
    old: bundle('1.0.0', 8080, track + send),
    next: bundle('1.0.1', 80, track),
  });

  expect(result.old).toEqual({ valid: true, codes: [] });
  expect(result.next.valid).toBe(false);
  expect(result.next.codes).toEqual(['POLICY_VIOLATION']);
  expect(result.diff.classification).toBe('BREAKING');
  expect(result.diff.changes).toContainEqual({
    path: 'openapi.paths[/send]',
    type: 'removed',
  });
  expect(result.diff.step).toBe('no');
  expect(requests).toEqual([]);
});

const cases = resolve(
  process.env.PACTO_CASES ?? join(__dirname, '../../../../shared/conformance'),
);

// A clone does not bring cases, so it does not have this test.
if (existsSync(cases)) {
  test('the cases of the conformance command give the same in the browser', async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const requests = await openCore(page, { script, policy });
    let passed = 0;
    for (const file of findCaseFiles(cases)) {
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const outcome = await runCases(page, content);
      expect.soft(outcome.failures, file).toEqual([]);
      passed += outcome.passed;
    }
    expect(passed).toBeGreaterThan(0);
    expect(requests).toEqual([]);
  });
}

function findCaseFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('cases.json'))
    .sort()
    .map(path => join(directory, path));
}

/** Runs in the browser. */
async function run({
  old,
  next,
}: {
  old: Record<string, string>;
  next: Record<string, string>;
}) {
  const { core } = (globalThis as unknown as { pacto: InBrowser }).pacto;
  const [before, after] = [old, next].map(files =>
    core.BundleTree.create(
      Object.entries(files).map(([path, content]) => ({
        path,
        bytes: new TextEncoder().encode(content),
      })),
    ),
  );
  const judge = ({ valid, findings }: Core.Validation) => ({
    valid,
    codes: findings.map(({ code }) => code),
  });
  const diff = core.diffBundles(before, after);
  return {
    old: judge(await core.validateBundle(before)),
    next: judge(await core.validateBundle(after)),
    diff: {
      classification: diff.classification,
      step: diff.step.fits,
      changes: diff.changes.map(({ path, type }) => ({ path, type })),
    },
  };
}

/** The validate and diff cases of one file, by the code of the conformance command. */
function runCases(
  page: Page,
  content: unknown,
): Promise<{ passed: number; failures: string[] }> {
  return page.evaluate(async entries => {
    const { Suite, isValidationCase, checkValidation, isDiffCase, checkDiff } =
      (globalThis as unknown as { pacto: InBrowser }).pacto;
    const suite = new Suite('in the browser');
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (isValidationCase(entry)) await checkValidation(entry, suite);
      else if (isDiffCase(entry)) checkDiff(entry, suite);
    }
    return { passed: suite.passed, failures: suite.failures };
  }, content);
}
