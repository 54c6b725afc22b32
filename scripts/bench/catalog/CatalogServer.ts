import { type ChildProcess, fork } from 'node:child_process';
import { on } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerCommand, ServerCounts, ServerOptions } from './messages';

/** Milliseconds that one command may take. */
const PATIENCE_MS = 30 * 60_000;

/** Catalog and backend plugin in a process of their own. */
export class CatalogServer {
  readonly #child: ChildProcess;
  readonly #options: ServerOptions;

  static async start(options: ServerOptions): Promise<CatalogServer> {
    const file = join(options.directory, 'server.json');
    writeFileSync(file, JSON.stringify(options));
    const child = fork(join(__dirname, 'server.ts'), [file], {
      execArgv: [
        ...process.execArgv,
        ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      ],
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await answerOf(child);
    return new CatalogServer(child, options);
  }

  private constructor(child: ChildProcess, options: ServerOptions) {
    this.#child = child;
    this.#options = options;
  }

  /** Answers what was counted until it was done. */
  async tell(command: ServerCommand): Promise<ServerCounts> {
    const answer = answerOf(this.#child);
    this.#child.send(command);
    return answer;
  }

  /** Of the catalog's API. */
  async json<T>(path: string): Promise<T> {
    const { port, token } = this.#options;
    const answer = await fetch(`http://127.0.0.1:${port}/api/catalog${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    }
    return (await answer.json()) as T;
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.disconnect();
    await ended;
  }
}

/** The next one; throws when the process ends instead, or says nothing. */
async function answerOf(child: ChildProcess): Promise<ServerCounts> {
  const messages = on(child, 'message', {
    close: ['exit'],
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  // What loads TypeScript sends messages too.
  for await (const [message] of messages) {
    if (typeof message.mutations === 'number') return message;
  }
  throw new Error('The server ended');
}
