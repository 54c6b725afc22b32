import type {
  GraphAnswer,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { OmittedLine } from '../graph/OmittedLine';
import { Section } from '../../Section';
import { EdgesTable } from './EdgesTable';
import { NodesTable } from './NodesTable';

export interface GraphTablesProps {
  answer: GraphAnswer;
  onSelect(id: string): void;
}

/** Everything that the picture shows. */
export function GraphTables({ answer, onSelect }: GraphTablesProps) {
  const { t } = usePactoTranslation();
  const byId = new Map(answer.nodes.map(node => [node.id, node]));
  const nameOf = (id: string): GraphNode | undefined => byId.get(id);
  return (
    <div>
      <OmittedLine answer={answer} />
      <Section
        id="graph-nodes"
        title={t('graph.nodes')}
        count={answer.nodes.length}
      >
        <NodesTable nodes={answer.nodes} onSelect={onSelect} />
      </Section>
      <Section
        id="graph-edges"
        title={t('graph.edges')}
        count={answer.edges.length}
      >
        <EdgesTable edges={answer.edges} nodeOf={nameOf} />
      </Section>
    </div>
  );
}
