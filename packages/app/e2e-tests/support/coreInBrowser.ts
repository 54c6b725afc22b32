import { resolve } from 'node:path';
import type * as Core from '@pacto/core';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

const root = resolve(__dirname, '../../../..');

/** What the page gets: the library as published, and the checks that the conformance command makes with it. */
const entry = `
  import * as core from '@pacto/core';
  import { Suite } from './scripts/conformance/Report';
  import { checkDiff, isDiffCase } from './scripts/conformance/suites/diff';
  import { checkValidation, isValidationCase } from './scripts/conformance/suites/validation';
  globalThis.pacto = { core, Suite, checkDiff, isDiffCase, checkValidation, isValidationCase };
`;

/** The global `pacto` of the page. */
export interface InBrowser {
  core: typeof Core;
  Suite: new (name: string) => CaseSuite;
  isValidationCase(entry: unknown): boolean;
  checkValidation(entry: unknown, suite: CaseSuite): void | Promise<void>;
  isDiffCase(entry: unknown): boolean;
  checkDiff(entry: unknown, suite: CaseSuite): void;
}

/** What becomes of some cases. */
export interface CaseSuite {
  passed: number;
  failures: string[];
}

/** Bundles the library as a browser does without anything of Node; an import of a Node module fails here. */
export async function bundleCore(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/**
 * Opens an empty page with the library in it and nothing behind it: every other request is refused and noted.
 *
 * @param policy - the Content-Security-Policy of the page
 * @returns The addresses that were asked for after the page was loaded; it fills while the page lives.
 */
export async function openCore(
  page: Page,
  options: { script: string; policy: string },
): Promise<string[]> {
  const requests: string[] = [];
  const files: Record<string, { contentType: string; body: string }> = {
    '/': {
      contentType: 'text/html',
      body: '<!doctype html><title>core</title><script src="/core.js"></script>',
    },
    '/core.js': { contentType: 'text/javascript', body: options.script },
  };
  await page.route('**/*', async (route, request) => {
    const file = files[new URL(request.url()).pathname];
    if (!file) {
      requests.push(request.url());
      return route.abort();
    }
    return route.fulfill({
      ...file,
      headers: { 'content-security-policy': options.policy },
    });
  });
  await page.goto('https://core.example/');
  for (const path of Object.keys(files)) delete files[path];
  requests.length = 0;
  return requests;
}
