/** The files of an entry that has a schema of its own on both sides. @internal */
export interface SchemaPair {
  name: string;
  old: string;
  next: string;
}
