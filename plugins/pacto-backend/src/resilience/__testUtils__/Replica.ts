import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @internal */
export interface ReplicaSettings {
  /** Of PostgreSQL, with the name of a database. */
  connection: string;
  /** Where it listens. */
  port: number;
  /** `host:port`, over plain HTTP. */
  registry: string;
  /** Until the first cycle, in milliseconds. */
  delayMs: number;
  /** Between cycles; the platform looks every five seconds. */
  frequencyMs: number;
}

/**
 * A backend with the real plugin in a process of its own.
 *
 * @internal
 */
export class Replica {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #log: string[] = [];
  readonly #ready: Promise<unknown>;

  static start(settings: ReplicaSettings): Replica {
    return new Replica(settings);
  }

  private constructor(settings: ReplicaSettings) {
    this.#folder = mkdtempSync(join(tmpdir(), 'pacto-replica-'));
    const file = join(this.#folder, 'settings.json');
    writeFileSync(file, JSON.stringify(settings));
    this.#child = fork(require.resolve('./runBackend'), [file], {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.on('data', chunk => this.#log.push(String(chunk)));
    }
    this.#ready = new Promise<void>((resolve, reject) => {
      this.#child.on('message', (message: { kind?: string }) => {
        // What compiles TypeScript sends messages, too.
        if (message.kind === 'ready') resolve();
      });
      this.#child.once('exit', () =>
        reject(new Error(`The replica did not start:\n${this.log}`)),
      );
    });
    this.#ready.catch(() => {});
  }

  async ready(): Promise<void> {
    await this.#ready;
  }

  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** All that it wrote. */
  get log(): string {
    return this.#log.join('');
  }

  /** At once, and without any chance to put things in order. */
  async kill(): Promise<void> {
    if (this.runs) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
