import type { Mark } from '@pacto/backstage-plugin-pacto-react';

/** A box of a {@link GraphView}. All texts may be of authors. */
export interface GraphViewNode {
  id: string;
  label: string;
  /** The second line: a version, an owner, a number of services. */
  sublabel?: string;
  /**
   * service: a contract that is known. external: something that is referred to and not known. group: stands for several
   * services.
   */
  kind: 'service' | 'external' | 'group';
  /** State of the node; drawn as the icon of the mark. */
  mark?: Mark;
  /** The word of the mark. */
  markLabel?: string;
  /** The node the graph is about; drawn stronger, and where the keyboard starts. */
  isRoot?: boolean;
  /** How many neighbours are not drawn, on each side. */
  hidden?: { dependencies: number; dependents: number };
  /** Key of the group it belongs to; nodes of one group are parted only for fewer crossings. */
  group?: string;
  /** What else is worth hearing about the node, in a sentence. */
  description?: string;
}

/**
 * normal: resolved. reference: shared configuration or a policy. attention: a conflict. bad: there is nothing at its
 * end. unknown: nobody knows.
 */
export type GraphEdgeTone =
  | 'normal'
  | 'reference'
  | 'attention'
  | 'bad'
  | 'unknown';

/** An arrow of a {@link GraphView}, from the one that needs to the one that is needed. */
export interface GraphViewEdge {
  id: string;
  from: string;
  to: string;
  /** Range and version, or a count. */
  label?: string;
  tone: GraphEdgeTone;
  /** Not required: dotted. */
  isOptional?: boolean;
  isInCycle?: boolean;
  /** What is wrong with it, in a sentence. */
  description?: string;
}

/** What {@link GraphView} is given. Selection, filters and details are the parent's. */
export interface GraphViewProps {
  /** Names the graph for screen readers. */
  label: string;
  nodes: ReadonlyArray<GraphViewNode>;
  edges: ReadonlyArray<GraphViewEdge>;
  /** How many nodes the data has; what is more than `nodes` is counted below the picture. */
  totalNodes: number;
  /** Node that is selected; `undefined` when none is. */
  selected?: string;
  onSelect(id: string | undefined): void;
  /** Enter or a double click on a node: its details, or its expansion. */
  onOpen?(id: string): void;
  /** Offered where not all is drawn. */
  onShowTable?(): void;
  /** Ids of nodes to stand out, such as those of a way; the others become pale. */
  highlighted?: ReadonlySet<string>;
}
