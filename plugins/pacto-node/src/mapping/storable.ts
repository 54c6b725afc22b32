/** NUL, which PostgreSQL refuses, and halves of surrogate pairs, which are no text. */
const NOT_STORABLE = /\0|\p{Surrogate}/gu;

/** A text that every database takes. @internal */
export function storableText(text: string): string {
  return text.replace(NOT_STORABLE, '');
}

/**
 * A JSON value whose texts every database takes: one entity that is refused would take the others along. YAML and
 * JSON can write what no database takes.
 *
 * @internal
 */
export function storable<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'string' ? storableText(part) : part,
    ),
  );
}
