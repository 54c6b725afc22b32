export interface SchemaReading {
  /** JSON data. */
  schema: unknown;
}

/** The schema in a file, or nothing when the file holds no JSON. */
export function readSchema(text: string): SchemaReading | undefined {
  try {
    return { schema: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
