/** What both processes read. */
export interface SourceOptions {
  /** `host:port` of the registry. */
  host: string;
  repositories: string[];
  /** Requests at once. */
  concurrency: number;
  /** Processes that work for both: the registry, and the database where it is one. */
  servers: number[];
}

export interface BackendOptions extends SourceOptions {
  /** Of PostgreSQL, or the path of an SQLite file. */
  connection: string;
  threads: number;
}

/** What one pass of the bare loop comes to. */
export interface LoopResult {
  milliseconds: number;
  /** Of the process and the registry. */
  processor: number;
  bytes: number;
}

/** What one sync comes to. */
export interface SyncResult {
  outcome: string;
  fetched: number;
  /** Until the record of the run is finished: everything that was read is stored then, and can be seen. */
  milliseconds: number;
  /** Of the process, the registry and the database, until then. */
  processor: number;
  /** Until nothing is left to do: operations are listed, and versions compared. */
  totalMilliseconds: number;
  /** Most of heap and external memory in the main thread, above what the idle process has. In bytes. */
  memory: number;
  /** Longest time in which the event loop did nothing else, in milliseconds. */
  longestStall: number;
  /** Published, each of which the catalog module would answer with a mutation. */
  events: number;
  statements: number;
}

/** What the loop is asked to fetch: what a first sync needs, or what an unchanged cycle needs. */
export type Ask = 'everything' | 'tags' | 'sync';
