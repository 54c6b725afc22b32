import { limits } from '../limits';
import { BundleError } from './BundleError';
import { contentHash } from './contentHash';
import { EntryNames } from './EntryNames';
import { normalizeEntryPath } from './entryPath';

/**
 * One regular file of a bundle.
 *
 * @public
 */
export interface BundleEntry {
  /** Relative to the root of the bundle, forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/**
 * The files of one bundle, in memory, within the limits. Immutable.
 *
 * @public
 */
export class BundleTree {
  /** Bytes of all files together. */
  readonly totalBytes: number;

  readonly #files: Map<string, Uint8Array>;

  readonly #sha256?: (bytes: Uint8Array) => Uint8Array;

  #contentHash?: string;

  /**
   * @param entries - Files in any order; read one by one, so that a stream over a limit is not read to its end.
   * @param options - `sha256`: a quicker one than the built-in, which takes some 5 ms a megabyte.
   * @throws BundleError on a name or a size that is refused, or two entries of one name.
   */
  static create(
    entries: Iterable<BundleEntry>,
    options: { sha256?: (bytes: Uint8Array) => Uint8Array } = {},
  ): BundleTree {
    const files = new Map<string, Uint8Array>();
    const names = new EntryNames();
    let totalBytes = 0;
    for (const entry of entries) {
      const path = normalizeEntryPath(entry.path);
      if (files.size >= limits.bundleEntries) {
        throw new BundleError({
          code: 'TOO_MANY_ENTRIES',
          message: `The bundle holds more than ${limits.bundleEntries} files.`,
        });
      }
      checkFileSize(path, entry.bytes.length);
      totalBytes += entry.bytes.length;
      if (totalBytes > limits.bundleBytes) {
        throw new BundleError({
          code: 'BUNDLE_TOO_LARGE',
          message: `The files of the bundle are larger than ${limits.bundleBytes} bytes together.`,
        });
      }
      names.add(path);
      files.set(path, entry.bytes);
    }
    return new BundleTree(files, totalBytes, options.sha256);
  }

  private constructor(
    files: Map<string, Uint8Array>,
    totalBytes: number,
    sha256: ((bytes: Uint8Array) => Uint8Array) | undefined,
  ) {
    this.#sha256 = sha256;
    this.#files = new Map(
      [...files].sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
    );
    this.totalBytes = totalBytes;
  }

  /** `sha256:…` over sorted paths and file hashes: the same files give the same text, whatever carried them. */
  get contentHash(): string {
    this.#contentHash ??= contentHash(this.#files, this.#sha256);
    return this.#contentHash;
  }

  /** All files, sorted by UTF-16 code units. */
  paths(): string[] {
    return [...this.#files.keys()];
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The bytes as stored, not a copy. */
  bytes(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }

  /** The file as UTF-8 text without a byte order mark; bytes that are not UTF-8 become U+FFFD. */
  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }
}

function checkFileSize(path: string, size: number) {
  if (size > limits.fileBytes) {
    throw new BundleError({
      code: 'FILE_TOO_LARGE',
      message: `${path} is ${size} bytes; a file may have ${limits.fileBytes}.`,
      path,
    });
  }
}
