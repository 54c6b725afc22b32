import { parseReference } from '../../contract';
import type { GraphContract, GraphEdge } from '../types';
import { joinLocalPath } from './localPath';

/** @internal */
export type EdgeFacts = Pick<
  GraphEdge,
  'ref' | 'type' | 'required' | 'compatibility' | 'local'
>;

/**
 * Why an edge has no node.
 *
 * @internal
 */
export interface EdgeProblem {
  error: string;
  reason: string;
}

/**
 * A declared reference before it is followed.
 *
 * @internal
 */
export interface PlannedEdge {
  facts: EdgeFacts;
  /** Equal for references that mean one node; absent when there is a problem. */
  key?: string;
  /** Of a local reference, relative to the folder of the root. */
  path?: string;
  problem?: EdgeProblem;
}

/**
 * Where a contract came from.
 *
 * @internal
 */
export interface Origin {
  remote: boolean;
  /** Its folder, where it is local. */
  path: string;
}

/**
 * What local references are relative to: `root` is the folder of the root contract (1.x), `bundle` the folder of the
 * contract that declares them (newer releases). Source: graph sheet, §4.
 *
 * @public
 */
export type LocalReferences = 'root' | 'bundle';

/**
 * A local reference inside a remote bundle is refused: it would let a publisher choose files on the reader's machine.
 *
 * @internal
 */
export function planEdge(
  type: GraphEdge['type'],
  declared: GraphContract['dependencies'][number],
  origin: Origin,
  localReferences: LocalReferences,
): PlannedEdge {
  const { ref, required, compatibility } = declared;
  const facts: EdgeFacts = {
    ref,
    type,
    required,
    ...(compatibility === undefined ? {} : { compatibility }),
  };
  let reference;
  try {
    // Older contracts name digests that are none; whether they can be fetched is for the fetcher to say.
    reference = parseReference(ref, { lenient: true });
  } catch (error) {
    const message = (error as Error).message;
    return { facts, problem: { error: message, reason: 'INVALID_REFERENCE' } };
  }
  if (reference.kind === 'oci') return { facts, key: ref };
  facts.local = true;
  if (origin.remote) {
    const error = 'a local reference inside a remote bundle is not followed';
    return { facts, problem: { error, reason: 'LOCAL_IN_REMOTE' } };
  }
  const followsBundle = localReferences === 'bundle';
  const path = joinLocalPath(followsBundle ? origin.path : '.', reference.path);
  // The same text means different folders in different bundles only there.
  return { facts, path, key: followsBundle ? `file://${path}` : ref };
}
