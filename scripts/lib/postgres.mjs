import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a free port of the loopback address. Answers the
 * connection string and `stop`.
 *
 * @param {string} binaries - folder with `initdb` and `postgres`
 */
export async function startPostgres(binaries) {
  const folder = mkdtempSync(join(tmpdir(), 'pacto-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const user = databaseUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const initdb = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { cwd: folder, encoding: 'utf8', ...user },
  );
  if (initdb.status !== 0) throw new Error(`initdb: ${initdb.stderr}`);
  const server = spawn(
    join(binaries, 'postgres'),
    [
      ...['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder],
      ...['-c', 'fsync=off', '-c', 'max_connections=300'],
    ],
    { cwd: folder, stdio: 'ignore', ...user },
  );
  await waitForPort(port, server);
  return {
    pid: server.pid,
    connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise(resolve => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = flag =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** Of the loopback address. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function waitForPort(port, server) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) break;
    const up = await new Promise(resolve => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.end();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (up) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('PostgreSQL did not start');
}
