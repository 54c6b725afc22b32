/** @public */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Where in the pipeline a finding was made: reading the bundle, parsing, or one of upstream's validation layers;
 * `identity` and `resolution` are ours (names, tags, references).
 *
 * @public
 */
export type FindingLayer =
  | 'bundle'
  | 'parse'
  | 'structural'
  | 'crossfield'
  | 'semantic'
  | 'policy'
  | 'identity'
  | 'resolution';

/**
 * Something that is wrong or worth a look, at its place.
 *
 * @public
 */
export interface Finding {
  /** Upstream's code where it has one, e.g. `SCHEMA_VIOLATION`. */
  code: string;
  severity: Severity;
  layer: FindingLayer;
  /** Place in the contract in upstream's style (`interfaces.0.type`), or a file of the bundle; empty for the whole. */
  path: string;
  message: string;
  /** 1-based position in `pacto.yaml`. */
  position?: Position;
  /** What to do about it, one sentence. */
  remedy?: string;
}

/** @public */
export interface Position {
  line: number;
  column: number;
}
