import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from './messages';

export interface ProcessOptions {
  /** Beside this one. */
  file: string;
  /** What it reads first. */
  settings: object;
  /** For that. */
  folder: string;
}

/** Something that is measured, in a process of its own. It answers one message to each that it gets. */
export class Process<Answer> {
  readonly #child: ChildProcess;

  static async start<A>(options: ProcessOptions): Promise<Process<A>> {
    const { file, folder, settings } = options;
    // A large fleet has more names than fit into an argument.
    const path = join(folder, `${file}.json`);
    writeFileSync(path, JSON.stringify(settings));
    const child = fork(join(__dirname, file), [path], {
      execArgv: [
        ...['--expose-gc', ...process.execArgv],
        ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      ],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const started = new Process<A>(child);
    await started.#next();
    return started;
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  async ask(question: Ask): Promise<Answer> {
    const answer = this.#next();
    this.#child.send({ question });
    return answer;
  }

  /** What it has open is closed first. */
  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  #next(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('The process ended'));
      const onMessage = (message: { answer?: Answer; fault?: string }) => {
        // What loads TypeScript sends messages too.
        if (!('answer' in message) && !('fault' in message)) return;
        this.#child.off('exit', onExit).off('message', onMessage);
        if ('answer' in message) resolve(message.answer!);
        else reject(new Error(message.fault));
      };
      this.#child.on('exit', onExit).on('message', onMessage);
    });
  }
}
