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

/** Time for one call of the command. */
const CALL_MS = 20_000;

/** Upstream's `pacto` command, called on bundles in a temporary folder. */
export class Oracle {
  readonly #binary: string;

  readonly #directory = mkdtempSync(join(tmpdir(), 'pacto-oracle-'));

  constructor(binary: string) {
    this.#binary = binary;
  }

  /** Codes, each as often as it was reported. Source: CLI sheet, keys of `validate` in Pascal case. */
  validate(files: Files): ValidationAnswer {
    const answer = this.#call('validate', this.#write('bundle', files));
    const codes = (key: string) =>
      entriesOf(answer[key]).map(({ Code }) => String(Code));
    return { errors: codes('Errors'), warnings: codes('Warnings') };
  }

  diff(old: Files, next: Files): DiffAnswer | undefined {
    const answer = this.#call(
      'diff',
      this.#write('old', old),
      this.#write('new', next),
    );
    if (answer.classification === undefined) return undefined;
    return {
      classification: String(answer.classification),
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

  /** Nothing on standard output means that the command could not do it (CLI sheet); exit codes tell verdicts. */
  #call(...args: string[]): Record<string, unknown> {
    const { stdout, error } = spawnSync(
      this.#binary,
      [...args, '--output-format', 'json'],
      {
        encoding: 'utf8',
        timeout: CALL_MS,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, PACTO_NO_UPDATE_CHECK: '1' },
      },
    );
    if (error) throw error;
    return stdout.trim() === '' ? {} : JSON.parse(stdout);
  }
}

function entriesOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
