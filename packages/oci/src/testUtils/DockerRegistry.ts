import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hashSync } from 'bcryptjs';
import { testAccounts } from './accounts';
import { findProgram } from './programs';
import {
  startTokenServer,
  TokenServer,
  TokenServerOptions,
} from './TokenServer';

/**
 * A real docker-registry on loopback.
 *
 * @public
 */
export interface DockerRegistry {
  host: string;
  url: string;
  dataDir: string;
  /** Of its process; another one after a restart. */
  readonly pid: number;
  /** Where it notes every request it answered, when that was asked for. */
  accessLog?: string;
  /** In token mode. */
  tokenServer?: TokenServer;
  /** Requests hang from now on. */
  pause(): void;
  resume(): void;
  /** Pulls the plug; the content stays. */
  halt(): Promise<void>;
  /** Puts the plug in again, on the same port. */
  restart(): Promise<void>;
  /** Ends the processes and removes the content. */
  stop(): Promise<void>;
}

/** @public */
export interface DockerRegistryOptions {
  /** Who is let in: everybody, {@link testAccounts} by password, or by token. Default `plain`. */
  mode?: 'plain' | 'basic' | 'token';
  tokens?: TokenServerOptions;
  /** Notes every request in a file. Default `false`. */
  accessLog?: boolean;
  /** Where it posts what happens to manifests, and with which `Authorization` header. Default: nowhere. */
  notifications?: { url: string; authorization: string };
}

// The work factor of bcrypt is paid on every request.
const bcryptCost = 5;

/**
 * Starts Debian's docker-registry with plain http on a loopback port of its own, in a folder of its own.
 *
 * @public
 */
export async function startDockerRegistry(
  options: DockerRegistryOptions = {},
): Promise<DockerRegistry> {
  const { mode = 'plain' } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'pacto-registry-'));
  const tokenServer =
    mode === 'token' ? await startTokenServer(options.tokens) : undefined;
  const settings = {
    ...(await configureAuth(mode, dataDir, tokenServer)),
    ...configureNotifications(options.notifications),
  };
  const accessLog = options.accessLog ? join(dataDir, 'access.log') : undefined;
  let running = await run({ dataDir, settings, accessLog, port: 0 });
  const { port } = running;
  const host = `127.0.0.1:${port}`;
  const halt = async () => {
    if (
      running.process.exitCode === null &&
      running.process.signalCode === null
    ) {
      const exited = once(running.process, 'exit');
      running.process.kill('SIGKILL');
      await exited;
    }
  };
  return {
    host,
    url: `http://${host}`,
    dataDir,
    get pid() {
      return running.process.pid!;
    },
    accessLog,
    tokenServer,
    pause: () => running.process.kill('SIGSTOP'),
    resume: () => running.process.kill('SIGCONT'),
    halt,
    restart: async () => {
      await halt();
      running = await run({ dataDir, settings, accessLog, port });
    },
    stop: async () => {
      await halt();
      await tokenServer?.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function configureAuth(
  mode: 'plain' | 'basic' | 'token',
  dataDir: string,
  tokenServer: TokenServer | undefined,
): Promise<object> {
  if (tokenServer) {
    const { realm, service, issuer, certificate } = tokenServer;
    const rootcertbundle = join(dataDir, 'tokens.pem');
    await writeFile(rootcertbundle, certificate);
    return { auth: { token: { realm, service, issuer, rootcertbundle } } };
  }
  if (mode === 'basic') {
    const path = join(dataDir, 'htpasswd');
    const lines = Object.values(testAccounts).map(
      ({ username, password }) =>
        `${username}:${hashSync(password, bcryptCost)}\n`,
    );
    await writeFile(path, lines.join(''));
    return { auth: { htpasswd: { realm: 'pacto-test', path } } };
  }
  return {};
}

function configureNotifications(
  target: DockerRegistryOptions['notifications'],
): object {
  if (!target) return {};
  const endpoint = {
    name: 'test',
    url: target.url,
    headers: { Authorization: [target.authorization] },
    timeout: '1s',
    threshold: 3,
    backoff: '1s',
    ignore: {
      mediatypes: ['application/octet-stream'],
      actions: ['pull'],
    },
  };
  return {
    notifications: {
      events: { includereferences: true },
      endpoints: [endpoint],
    },
  };
}

async function run(options: {
  dataDir: string;
  settings: object;
  accessLog: string | undefined;
  port: number;
}): Promise<{ process: ChildProcess; port: number }> {
  const { dataDir, settings, accessLog, port } = options;
  const program = findProgram('docker-registry');
  if (!program) {
    throw new Error('docker-registry is not installed');
  }
  const configFile = join(dataDir, 'config.json');
  // JSON is YAML. The packaged configuration would listen on all interfaces.
  const config = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: !accessLog } },
    storage: {
      filesystem: { rootdirectory: join(dataDir, 'content') },
      delete: { enabled: true },
    },
    http: { addr: `127.0.0.1:${port}` },
    ...settings,
  };
  await writeFile(configFile, JSON.stringify(config));
  const log = accessLog ? openSync(accessLog, 'a') : 'ignore';
  const child = spawn(program, ['serve', configFile], {
    stdio: ['ignore', log, 'pipe'],
  });
  if (typeof log === 'number') closeSync(log);
  return { process: child, port: await listeningPort(child) };
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    child.once('error', reject);
    child.once('exit', () =>
      reject(new Error(`docker-registry did not start:\n${output.join('\n')}`)),
    );
    // Read to the end: a full pipe would stop the registry.
    createInterface({ input: child.stderr! }).on('line', line => {
      const [, port] = /listening on 127\.0\.0\.1:(\d+)/.exec(line) ?? [];
      if (port) {
        resolve(Number(port));
      }
      output.splice(0, output.length - 20, line);
    });
  });
}
