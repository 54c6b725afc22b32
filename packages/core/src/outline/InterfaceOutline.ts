import type { Limitation } from '../work';

/** @public */
export type OutlineKind =
  | 'operation'
  | 'channel'
  | 'message'
  | 'service'
  | 'method'
  | 'type'
  | 'enum';

/**
 * Something that an interface offers.
 *
 * @public
 */
export interface OutlineItem {
  /** Names the item within its interface, by what it is, so that it mostly stays the same from version to version. */
  key: string;
  kind: OutlineKind;
  /** A path, the address of a channel, a full name. */
  name: string;
  /**
   * `GET`, `send`, `receive`, `unary`, `client streaming`, `server streaming`, `bidirectional streaming`. A message that
   * is both sent and received has none.
   */
  method?: string;
  summary?: string;
  /** A tag, a channel, a service. */
  group?: string;
  deprecated: boolean;
  /** 1: belongs to the last item of depth 0 before it. */
  depth: 0 | 1;
  /** In the bundle. */
  file: string;
  /** From 1; absent where it is not known. */
  line?: number;
}

/**
 * Why a definition cannot be read.
 *
 * @public
 */
export interface OutlineProblem {
  /** One sentence. */
  message: string;
  file: string;
  /** From 1. */
  position?: { line: number; column: number };
}

/**
 * What an interface offers, by its definition file.
 *
 * @public
 */
export interface InterfaceOutline {
  /** absent: the contract names no file. unreadable: `problem` says why. */
  state: 'present' | 'absent' | 'unreadable';
  problem?: OutlineProblem;
  /** In the bundle. */
  file?: string;
  /** For people: `OpenAPI 3.1.0`, `AsyncAPI 3.0.0`, `proto3`, `JSON Schema`. */
  format?: string;
  title?: string;
  version?: string;
  description?: string;
  /** In the order of the file. */
  items: OutlineItem[];
  /** Why there may be more. */
  limitations: Limitation[];
}
