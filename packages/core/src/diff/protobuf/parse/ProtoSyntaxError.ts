/**
 * The text is no `.proto` file.
 *
 * @internal
 */
export class ProtoSyntaxError extends Error {
  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.name = 'ProtoSyntaxError';
  }
}
