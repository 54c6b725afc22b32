import { useMemo } from 'react';
import type { GraphAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { GraphView } from '../../GraphView';
import { ExportMenu } from '../export/ExportMenu';
import {
  MAX_NODES,
  type ChangeGraphAddress,
  type GraphAddress,
} from '../useGraphAddress';
import { drawGraph } from './drawGraph';
import { OmittedLine } from './OmittedLine';

export interface GraphPictureProps {
  answer: GraphAnswer;
  address: GraphAddress;
  onChange: ChangeGraphAddress;
  /** Leads to the details of a node. */
  onOpen(id: string): void;
  /** Ids of nodes that stand out. */
  way?: ReadonlySet<string>;
}

/** The graph, how much of it is drawn, and ways to take it along. */
export function GraphPicture(props: GraphPictureProps) {
  const { answer, address, onChange, onOpen, way } = props;
  const { t } = usePactoTranslation();
  const drawn = useMemo(() => drawGraph(answer, t), [answer, t]);
  const root = answer.nodes.find(({ id }) => id === answer.root);
  return (
    <>
      <GraphView
        label={t('graph.label', { name: root?.name ?? '' })}
        nodes={drawn.nodes}
        edges={drawn.edges}
        totalNodes={answer.totals.nodes}
        selected={address.node}
        highlighted={way}
        onSelect={node => onChange({ node }, { replace: true })}
        onOpen={onOpen}
        onShowTable={() => onChange({ view: 'table' })}
      />
      <OmittedLine
        answer={answer}
        onShowMore={
          address.maxNodes < MAX_NODES && answer.omitted.nodes > 0
            ? () => onChange({ maxNodes: MAX_NODES })
            : undefined
        }
      />
      <ExportMenu answer={answer} drawn={drawn} />
    </>
  );
}
