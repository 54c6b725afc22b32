import type { LinkedDocuments } from '../../document/links';
import type { Limitation, WorkBudget } from '../../work';
import type { ChangeCollector } from '../ChangeCollector';
import type { Direction } from './Direction';
import { SchemaComparer } from './SchemaComparer';

/**
 * One side of a comparison: a schema, and the document that its `#/…` references point into. No schema (`undefined`)
 * allows everything.
 *
 * @internal
 */
export interface SchemaSide {
  schema: unknown;
  root: unknown;
  /** Where references into other files lead; nowhere when absent. */
  documents?: LinkedDocuments;
}

/** @internal */
export interface SchemaComparison {
  old: SchemaSide;
  new: SchemaSide;
  direction: Direction;
  /** Of the schema, in upstream's style: `schema`, `configurations[app].schema`. */
  path: string;
  /** Of the root document; the same as `path` unless given. */
  rootPath?: string;
  changes: ChangeCollector;
  budget: WorkBudget;
  limit(limitation: Limitation): void;
}

/**
 * Compares two JSON Schemas. For many schemas of one document use {@link SchemaComparer}, which reports what they share
 * once.
 *
 * @throws WorkLimitError when the budget is used up; the changes found until then stay
 * @throws the reason of an aborted signal
 * @internal
 */
export function compareSchemas(comparison: SchemaComparison): void {
  const comparer = SchemaComparer.create({
    oldRoot: comparison.old.root,
    newRoot: comparison.new.root,
    oldDocuments: comparison.old.documents,
    newDocuments: comparison.new.documents,
    rootPath: comparison.rootPath ?? comparison.path,
    changes: comparison.changes,
    budget: comparison.budget,
    limit: limitation => comparison.limit(limitation),
  });
  comparer.compare({
    old: comparison.old.schema,
    new: comparison.new.schema,
    direction: comparison.direction,
    path: comparison.path,
  });
  comparer.finish();
}
