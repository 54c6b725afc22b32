/** What the server needs to know. */
export interface ServerOptions {
  port: number;
  token: string;
  /** Of PostgreSQL, without the name of a database. */
  connection: string;
  sourceId: string;
  /** Of the references in the fleet. */
  host: string;
  /** Of a source that is never read. */
  directory: string;
}

/** What the server can be told to do. */
export type ServerCommand =
  | { kind: 'reconcile' }
  /** As after a sync. */
  | { kind: 'changed'; repositories: string[] }
  /** Counts since the command before. */
  | { kind: 'counts' };

/** What it answers once that is done. */
export interface ServerCounts {
  /** Mutations of the catalog by the provider, and entities in them. */
  mutations: number;
  entities: number;
  /** The longest time for which the process did nothing else, in milliseconds. */
  stallMs: number;
  /** Of the process, in MiB. */
  memoryMiB: number;
}
