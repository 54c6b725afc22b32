/**
 * A schema that is within its draft and beyond what is judged here; the message is the end of a sentence.
 *
 * @internal
 */
export class SchemaLimitError extends Error {
  readonly code = 'SCHEMA_LIMIT';

  constructor(reason: string) {
    super(reason);
    this.name = 'SchemaLimitError';
  }
}
