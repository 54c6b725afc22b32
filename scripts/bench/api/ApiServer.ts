import { type ChildProcess, fork } from 'node:child_process';
import { on } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { ServerMessage, ServerOptions } from './messages';

/** Milliseconds until a fleet of any size is being served. */
const START_MS = 60_000;

/** The backend in a process of its own. */
export class ApiServer {
  readonly #child: ChildProcess;
  readonly #options: ServerOptions;
  readonly #agent = new Agent({ keepAlive: true });

  static async start(options: ServerOptions): Promise<ApiServer> {
    // A large fleet has more names than fit into an argument.
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
    await next(child, 'ready');
    return new ApiServer(child, options);
  }

  private constructor(child: ChildProcess, options: ServerOptions) {
    this.#child = child;
    this.#options = options;
  }

  /** Status and body of an answer. Connections are kept. */
  get(path: string): Promise<{ status: number; text: string }> {
    const { port, token } = this.#options;
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          ...{ host: '127.0.0.1', port, agent: this.#agent },
          path: `/api/pacto${path}`,
          headers: { authorization: `Bearer ${token}` },
        },
        answer => {
          const parts: Buffer[] = [];
          answer.on('data', part => parts.push(part));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode!,
              text: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      sent.once('error', reject);
      sent.end();
    });
  }

  async json<T>(path: string): Promise<T> {
    const { status, text } = await this.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text);
  }

  /** Statements of all requests so far. */
  async statements(): Promise<number> {
    this.#child.send('counts');
    return (await next(this.#child, 'counts')).statements;
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.disconnect();
    await ended;
  }
}

/** The next such message; throws when the process ends instead, or says nothing. */
async function next(
  child: ChildProcess,
  kind: ServerMessage['kind'],
): Promise<ServerMessage> {
  const messages = on(child, 'message', {
    close: ['exit'],
    signal: AbortSignal.timeout(START_MS),
  });
  // What loads TypeScript sends messages too.
  for await (const [message] of messages) {
    if (message.kind === kind) return message;
  }
  throw new Error('The server ended');
}
