import type { WorkBudget } from '../../work';
import { readDocument, type DocumentReading } from '../readDocument';
import { absoluteReference, leadsOutside } from './absoluteReference';
import type { FileSource } from './FileSource';
import { linkReferences } from './linkReferences';
import { mayLeaveFile } from './mayLeaveFile';

/** Characters that are read in the time of one step of other work, in the order of magnitude. */
const CHARACTERS_PER_STEP = 10;

/**
 * A file and those of its bundle that it refers to, each read once, when it is asked for. References come in the
 * spelling of {@link absoluteReference}. Nothing outside of the bundle is ever asked for.
 *
 * @internal
 */
export class LinkedDocuments {
  readonly #source?: FileSource;

  readonly #budget: WorkBudget;

  readonly #prepare?: (value: unknown) => unknown;

  readonly #known = new Map<string, DocumentReading>();

  /** @param options - `source`: nothing when only one file is known. `prepare`: brings other files into another shape. */
  static create(options: {
    source?: FileSource;
    budget: WorkBudget;
    prepare?: (value: unknown) => unknown;
  }): LinkedDocuments {
    return new LinkedDocuments(options);
  }

  private constructor(options: {
    source?: FileSource;
    budget: WorkBudget;
    prepare?: (value: unknown) => unknown;
  }) {
    this.#source = options.source;
    this.#budget = options.budget;
    this.#prepare = options.prepare;
  }

  /** The file itself. */
  readRoot(text: string): DocumentReading {
    const reading = readDocument(text);
    const isJson = /^\s*[[{]/.test(text);
    return !isJson || mayLeaveFile(text)
      ? this.#link(reading, this.#source?.path)
      : reading;
  }

  /**
   * Another file.
   *
   * @throws WorkLimitError and the reason of an aborted signal
   */
  read(path: string): DocumentReading {
    const known = this.#known.get(path);
    if (known) return known;
    const linked = this.#link(this.#open(path), path);
    const reading =
      'value' in linked && this.#prepare
        ? { value: this.#prepare(linked.value) }
        : linked;
    this.#known.set(path, reading);
    return reading;
  }

  #open(path: string): DocumentReading {
    if (leadsOutside(path)) return { problem: 'it leads out of the bundle' };
    const text = this.#source?.text(path);
    if (text === undefined) {
      return { problem: 'there is no such file in the bundle' };
    }
    this.#budget.spend(1 + Math.floor(text.length / CHARACTERS_PER_STEP));
    return readDocument(text);
  }

  #link(reading: DocumentReading, path: string | undefined): DocumentReading {
    const root = this.#source?.path;
    if ('problem' in reading || path === undefined || root === undefined) {
      return reading;
    }
    const rewrite = (reference: string) =>
      absoluteReference(reference, { path, root });
    linkReferences(reading.value, rewrite, this.#budget);
    return reading;
  }
}
