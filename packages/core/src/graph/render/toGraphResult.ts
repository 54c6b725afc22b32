import type {
  ContractGraph,
  GraphEdge,
  GraphNode,
  VersionConflict,
} from '../types';

/**
 * A graph in upstream's JSON form. Source: graph sheet, §3.
 *
 * @public
 */
export interface GraphResult {
  root: GraphResultNode;
  cycles?: string[][];
  conflicts?: VersionConflict[];
}

/** @public */
export interface GraphResultNode {
  name: string;
  version: string;
  ref?: string;
  local?: true;
  dependencies?: GraphResultEdge[];
}

/** @public */
export interface GraphResultEdge {
  ref: string;
  required: boolean;
  /** Empty where there is no range. */
  compatibility: string;
  error?: string;
  shared?: true;
  local?: true;
  /** Newer releases only; here on references. */
  type?: 'reference';
  node?: GraphResultNode;
}

/**
 * For `JSON.stringify`, which recurses: graphs within `limits.graphDepth` are shallow enough.
 *
 * @public
 */
export function toGraphResult(graph: ContractGraph): GraphResult {
  const { root, cycles, conflicts } = graph;
  const result: GraphResult = { root: shallow(root) };
  const stack = [{ from: root, to: result.root }];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    if (pair.from.dependencies.length === 0) continue;
    pair.to.dependencies = pair.from.dependencies.map(edge => {
      const written = edgeOf(edge);
      if (edge.node) {
        written.node = shallow(edge.node);
        stack.push({ from: edge.node, to: written.node });
      }
      return written;
    });
  }
  if (cycles.length > 0) result.cycles = cycles;
  if (conflicts.length > 0) result.conflicts = conflicts;
  return result;
}

function shallow({ name, version, ref, local }: GraphNode): GraphResultNode {
  return {
    name,
    version,
    ...(ref === undefined ? {} : { ref }),
    ...(local ? { local } : {}),
  };
}

function edgeOf(edge: GraphEdge): GraphResultEdge {
  const { ref, required, compatibility = '', error, shared, local } = edge;
  return {
    ref,
    required,
    compatibility,
    ...(error === undefined ? {} : { error }),
    ...(shared ? { shared } : {}),
    ...(local ? { local } : {}),
    ...(edge.type === 'reference' ? { type: edge.type } : {}),
  };
}
