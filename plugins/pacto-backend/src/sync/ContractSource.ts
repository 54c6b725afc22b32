import type { OciReader } from '@pacto/oci';

/**
 * A place contracts come from.
 *
 * @internal
 */
export interface ContractSource {
  readonly id: string;
  readonly type: 'registry' | 'layout';
  /** The first part of its repositories, `host[:port]`. */
  readonly host: string;
  /** Requests that may run at once. */
  readonly concurrency: number;
  readonly reader: OciReader;
  /**
   * Paths of its repositories, without the host, sorted. Throws OciErrors; a list that is returned is whole.
   */
  discover(options: {
    reader: OciReader;
    signal: AbortSignal;
  }): Promise<string[]>;
  /** Could a repository with this path belong to this source, whether or not it exists? */
  covers(path: string): boolean;
}
