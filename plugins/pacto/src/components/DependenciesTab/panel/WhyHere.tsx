import { Text, ToggleButton } from '@backstage/ui';
import type {
  GraphEdge,
  GraphNode,
  PathAnswer,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  usePath,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import styles from './NodePanel.module.css';

export interface WhyHereProps {
  from: ServiceSummary;
  to: GraphNode;
  /** Ids of the nodes of the way that stands out in the graph. */
  way?: ReadonlySet<string>;
  onWay(way: ReadonlySet<string> | undefined): void;
}

/** The ways between the service of the page and a node. */
export function WhyHere({ from, to, way, onWay }: WhyHereProps) {
  const { t } = usePactoTranslation();
  const loaded = usePath(from.id, to.id);
  return (
    <div className={styles.part}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('graph.panel.why')}
      </Text>
      <LoadedContent loaded={loaded} lines={2}>
        {answer => <Ways answer={answer} way={way} onWay={onWay} />}
      </LoadedContent>
    </div>
  );
}

interface WaysProps extends Pick<WhyHereProps, 'way' | 'onWay'> {
  answer: PathAnswer;
}

function Ways({ answer, way, onWay }: WaysProps) {
  const { t } = usePactoTranslation();
  const nameOf = (id: string) =>
    answer.nodes.find(node => node.id === id)?.name ?? id;
  if (answer.paths.length === 0) return <>{t('graph.panel.noWay')}</>;
  return (
    <ul className={styles.list}>
      {answer.paths.map(({ direction, edges }, index) => (
        <li key={index}>
          {t(`graph.panel.way.${direction}`)}{' '}
          <ToggleButton
            size="small"
            isSelected={isSame(way, edges)}
            onChange={isShown => onWay(isShown ? nodesOf(edges) : undefined)}
          >
            {t('graph.panel.showWay')}
          </ToggleButton>
          <ol className={styles.way}>
            {edges.map(({ id, from, to, range }) => (
              <li key={id}>
                <bdi>{nameOf(from)}</bdi> → <bdi>{nameOf(to)}</bdi>{' '}
                <code>{range}</code>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

function nodesOf(edges: GraphEdge[]): Set<string> {
  return new Set(edges.flatMap(({ from, to }) => [from, to]));
}

function isSame(way: ReadonlySet<string> | undefined, edges: GraphEdge[]) {
  const nodes = nodesOf(edges);
  return way?.size === nodes.size && [...nodes].every(id => way.has(id));
}
