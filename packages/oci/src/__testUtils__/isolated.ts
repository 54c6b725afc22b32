import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Runs a script of `__testUtils__/isolated` in a process of its own that may read files and do nothing else: Node
 * itself refuses each attempt to write a file or to start a program. Returns what the script printed, as JSON.
 */
export async function runIsolated<T>(
  script: string,
  ...args: string[]
): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--permission',
      '--allow-fs-read=*',
      // The compiler that loads the script is a native one, in a thread.
      '--allow-addons',
      '--allow-worker',
      '--expose-gc',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, 'isolated', script),
      ...args,
    ],
    { timeout: 120_000, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return JSON.parse(stdout);
}
