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
  /** Paths of the repositories; each has an entity. */
  repositories: string[];
}

/** What the server tells: that it answers, and what it counted since it was started. */
export interface ServerMessage {
  kind: 'ready' | 'counts';
  statements: number;
}
