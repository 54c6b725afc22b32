/**
 * The text is no `.proto` file.
 *
 * @internal
 */
export class ProtoSyntaxError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.name = 'ProtoSyntaxError';
    this.line = line;
  }
}
