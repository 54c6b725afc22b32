import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a bundle by path. */
export type Files = Record<string, string>;

/** What upstream's command says, in the words of the comparison. */
export interface ValidationAnswer {
  errors: string[];
  warnings: string[];
}

export interface DiffAnswer {
  classification: string;
  changes: string[];
}

/** The command gave no answer that can be used: for one case, not for all. */
export class OracleError extends Error {}

/** Time for one call of the command. */
const CALL_MS = 20_000;

/** Characters of its output that are told. */
const MOST_TOLD = 500;

/** Upstream's `pacto` command, called on bundles in a temporary folder. */
export class Oracle {
  readonly #binary: string;

  readonly #directory = mkdtempSync(join(tmpdir(), 'pacto-oracle-'));

  constructor(binary: string) {
    this.#binary = binary;
  }

  /**
   * Codes, each as often as it was reported. Source: CLI sheet, keys of `validate` in Pascal case.
   *
   * @throws OracleError also when there is no answer: a contract that does not load is one error
   */
  validate(files: Files): ValidationAnswer {
    const { answer, reason } = this.#call(
      'validate',
      this.#write('bundle', files),
    );
    if (!answer) throw new OracleError(`validate gives no answer: ${reason}`);
    if (typeof answer.Valid !== 'boolean') {
      throw new OracleError(`validate answers ${told(JSON.stringify(answer))}`);
    }
    const codes = (key: string) =>
      entriesOf(answer[key]).map(({ Code }) => String(Code));
    return { errors: codes('Errors'), warnings: codes('Warnings') };
  }

  /** @returns The reason where the command cannot compare them: it ends without an answer (CLI sheet). */
  diff(old: Files, next: Files): DiffAnswer | { reason: string } {
    const { answer, reason } = this.#call(
      'diff',
      this.#write('old', old),
      this.#write('new', next),
    );
    if (!answer) return { reason };
    if (typeof answer.classification !== 'string') {
      throw new OracleError(`diff answers ${told(JSON.stringify(answer))}`);
    }
    return {
      classification: answer.classification,
      changes: entriesOf(answer.changes).map(
        ({ path, type, classification }) => `${path} ${type} ${classification}`,
      ),
    };
  }

  close() {
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #write(name: string, files: Files): string {
    const folder = join(this.#directory, name);
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return folder;
  }

  /** Nothing on standard output means that the command could not do it; exit codes tell verdicts (CLI sheet). */
  #call(...args: string[]): {
    answer?: Record<string, unknown>;
    reason: string;
  } {
    const [command] = args;
    const { stdout, stderr, error, signal } = spawnSync(
      this.#binary,
      [...args, '--output-format', 'json'],
      {
        encoding: 'utf8',
        timeout: CALL_MS,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, PACTO_NO_UPDATE_CHECK: '1' },
      },
    );
    if (error && !signal) {
      throw new Error(`${this.#binary} cannot be run: ${error.message}`);
    }
    if (signal) {
      throw new OracleError(
        `${command} was ended by ${signal}, after at most ${CALL_MS} ms`,
      );
    }
    const reason = told(stderr.trim());
    if (stdout.trim() === '') return { reason };
    try {
      return { answer: Object(JSON.parse(stdout)), reason };
    } catch {
      throw new OracleError(`${command} prints no JSON: ${told(stdout)}`);
    }
  }
}

function told(text: string): string {
  return text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text;
}

function entriesOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
