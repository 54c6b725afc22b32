import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const PAGE = join(__dirname, 'page/index.tsx');
const WORKER = join(__dirname, '../../../plugins/pacto/src/layoutWorker.ts');

/** As a portal sends it, see the defaults of the platform. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

const HTML =
  '<!doctype html><html data-theme-mode="light"><meta charset="utf-8"><link rel="stylesheet" href="/page.css"><body data-theme-mode="light"><div id="root"></div><script type="module" src="/page.js"></script>';

const options: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  loader: {
    '.module.css': 'local-css',
    '.woff2': 'dataurl',
    '.svg': 'dataurl',
  },
  logLevel: 'error',
};

/** Builds the page with both components as for production, and serves it. */
export async function servePage(): Promise<{ url: string; close(): void }> {
  const page = await build({
    ...options,
    entryPoints: [PAGE],
    format: 'esm',
    outfile: 'page.js',
  });
  const worker = await build({ ...options, entryPoints: [WORKER] });
  const find = (end: string) =>
    page.outputFiles!.find(({ path }) => path.endsWith(end))!.text;
  const files = new Map([
    ['/', { type: 'text/html', text: HTML }],
    ['/page.js', { type: 'text/javascript', text: find('.js') }],
    ['/page.css', { type: 'text/css', text: find('.css') }],
    [
      // Where a browser looks for it that is not told otherwise by a bundler.
      '/@pacto/backstage-plugin-pacto/layout-worker',
      { type: 'text/javascript', text: worker.outputFiles![0].text },
    ],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file ? 200 : 404, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': POLICY,
    });
    response.end(file?.text);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
