/**
 * What can be wrong with a bundle as a whole.
 *
 * @public
 */
export type BundleErrorCode =
  | 'FILE_TOO_LARGE'
  | 'BUNDLE_TOO_LARGE'
  | 'TOO_MANY_ENTRIES'
  | 'INVALID_PATH'
  | 'UNSUPPORTED_ENTRY_TYPE'
  | 'DUPLICATE_PATH'
  | 'MISSING_CONTRACT'
  | 'REFERENCED_FILE_IGNORED'
  | 'MALFORMED_ARCHIVE';

const REMEDIES: Record<BundleErrorCode, string> = {
  FILE_TOO_LARGE:
    'Make the file smaller, or leave it out with a line in .pactoignore.',
  BUNDLE_TOO_LARGE:
    'Leave out what readers of the contract do not need, with lines in .pactoignore.',
  TOO_MANY_ENTRIES:
    'Leave out what readers of the contract do not need, with lines in .pactoignore.',
  INVALID_PATH:
    'Rename the file: a relative path with forward slashes, without "..".',
  UNSUPPORTED_ENTRY_TYPE:
    'Put regular files and folders into the bundle only; replace links by copies.',
  DUPLICATE_PATH:
    'Keep one of the two, and let names differ by more than upper and lower case.',
  MISSING_CONTRACT: 'Put pacto.yaml at the root of the bundle.',
  REFERENCED_FILE_IGNORED:
    'Take the file out of .pactoignore, for instance with a line that starts with "!", or out of the contract.',
  MALFORMED_ARCHIVE: 'Pack the bundle again and push it.',
};

/**
 * A bundle that cannot be accepted. Nothing of it is kept.
 *
 * @public
 */
export class BundleError extends Error {
  readonly code: BundleErrorCode;
  /** The file concerned, as named by the bundle. */
  readonly path?: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;

  /** @param options - `remedy` defaults to the sentence for the code. */
  constructor(options: {
    code: BundleErrorCode;
    message: string;
    path?: string;
    remedy?: string;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'BundleError';
    this.code = options.code;
    this.path = options.path;
    this.remedy = options.remedy ?? REMEDIES[options.code];
  }
}
