import { spawn } from 'node:child_process';
import { root } from './setup.mjs';

/** Runs a program to its end with inherited output; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** As {@link run}, but keeps the output and prints it only when the program fails. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    const output = [];
    child.stdout.on('data', chunk => output.push(chunk));
    child.stderr.on('data', chunk => output.push(chunk));
    child.once('error', reject);
    child.once('close', code => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Arguments that make Node run the TypeScript sources of this repository. */
export const typescript = [
  '--enable-source-maps',
  '--require',
  '@backstage/cli/config/nodeTransform.cjs',
];

/** Bin of a package, by its path below `node_modules`. */
export function bin(path) {
  return `${root}node_modules/${path}`;
}
