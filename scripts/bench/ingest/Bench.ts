import type { AccessLog } from './AccessLog';
import type { Databases } from './Database';
import type { SourceOptions } from './messages';

/** What all measurements of one run have in common. */
export interface Bench {
  /** For what processes read when they start. */
  folder: string;
  source: SourceOptions;
  /** Of each repository. */
  versions: number;
  /** That check contracts. */
  threads: number;
  rounds: number;
  log: AccessLog;
  databases: Databases;
}

export const MEBIBYTE = 1024 * 1024;

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function say(text: string): void {
  process.stderr.write(`\u25b8 ${text}\n`);
}
