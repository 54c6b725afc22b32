import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  'e2e-tests',
]);

/** A hash over the names and bytes of everything below the folders. */
export function hashOf(folders) {
  const hash = createHash('sha256');
  const visit = path => {
    for (const entry of readdirSync(join(root, path), {
      withFileTypes: true,
    }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (LEFT_OUT.has(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else hash.update(child).update(readFileSync(join(root, child)));
    }
  };
  for (const folder of folders) visit(folder);
  hash.update(readFileSync(join(root, 'yarn.lock')));
  return hash.digest('hex');
}

/** Does the work unless the stamp file already names this hash. */
export async function unlessStamped(stampFile, hash, work) {
  const file = join(root, stampFile);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  await work();
  writeFileSync(file, hash);
}
