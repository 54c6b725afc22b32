import type { OciReader } from '@pacto/oci';

/** How repositories are found besides those that are named or listed. @internal */
export interface DiscoverySettings {
  /** Entities of the catalog name them. */
  entities: boolean;
  /** Contracts refer to them. */
  references: boolean;
}

/** What was sent to a source and received from it, since the start. @internal */
export interface Traffic {
  requests: number;
  /** In bodies. */
  bytes: number;
}

/**
 * A place contracts come from.
 *
 * @internal
 */
export interface ContractSource {
  readonly id: string;
  readonly type: 'registry' | 'layout' | 'directory';
  /** The first part of its repositories, `host[:port]`. */
  readonly host: string;
  readonly discovers: DiscoverySettings;
  /** Requests that may run at once. */
  readonly concurrency: number;
  /** For the cycle, with the larger part of the host's budget. */
  readonly reader: OciReader;
  /** For what cannot wait for the cycle, with a small part of the budget kept for it. */
  readonly promptReader: OciReader;
  /** Of the cycle. */
  traffic(): Traffic;
  /**
   * Paths of its repositories, without the host, sorted. Throws OciErrors; a list that is returned is whole.
   */
  discover(options: {
    reader: OciReader;
    signal: AbortSignal;
  }): Promise<string[]>;
  /** Do its names or patterns mean this path, whether or not there is such a repository? */
  covers(path: string): boolean;
  close(): Promise<void>;
}
