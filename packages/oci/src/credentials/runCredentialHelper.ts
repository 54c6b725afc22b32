import { execFile } from 'node:child_process';
import { OciError } from '../errors';
import { RegistryCredentials } from '../registry/RegistryOptions';

const timeoutMs = 10_000;
const maxOutputBytes = 64 * 1024;

/**
 * Asks a Docker credential helper, the program `docker-credential-NAME` on PATH, for one registry. No shell is involved,
 * and what the program writes is never shown: it is secret. Throws `CONFIGURATION`.
 *
 * @internal
 */
export async function runCredentialHelper(
  name: string,
  key: string,
): Promise<RegistryCredentials> {
  if (!/^[\w.-]{1,100}$/.test(name)) {
    throw failure('a helper', 'its name is not one');
  }
  const program = `docker-credential-${name}`;
  const output = await run(program, key);
  const { Username: username, Secret: secret } = parse(output);
  if (typeof username !== 'string' || typeof secret !== 'string' || !secret) {
    throw failure(program, 'it has nothing for this host');
  }
  // The protocol's mark for a token in place of a password.
  return username === '<token>'
    ? { refreshToken: secret }
    : { username, password: secret };
}

function run(program: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      ['get'],
      {
        env: process.env,
        timeout: timeoutMs,
        maxBuffer: maxOutputBytes,
        killSignal: 'SIGKILL',
      },
      (error, stdout) => {
        if (error) {
          const reason = error.killed ? 'too slow or too much' : error.code;
          reject(failure(program, String(reason)));
        } else {
          resolve(stdout);
        }
      },
    );
    // A program that does not read its input is no reason to crash.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function failure(program: string, reason: string): OciError {
  return new OciError({
    code: 'CONFIGURATION',
    message: `The credential helper ${program} gave no credentials (${reason})`,
    remedy:
      'Check that the program is on the PATH of the backend, and that `get` works there for this host.',
  });
}
