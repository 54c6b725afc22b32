import { useEffect, useRef, useState } from 'react';
import type {
  GraphAnswer,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { PartBoundary } from '../PartBoundary';
import { GraphPicture } from './graph/GraphPicture';
import { NodePanel } from './panel/NodePanel';
import { GraphTables } from './tables/GraphTables';
import { DependencyTree } from './tree/DependencyTree';
import type { ChangeGraphAddress, GraphAddress } from './useGraphAddress';
import styles from './DependenciesTab.module.css';

export interface GraphContentProps {
  service: ServiceSummary;
  answer: GraphAnswer;
  address: GraphAddress;
  onChange: ChangeGraphAddress;
}

/** The graph, the tree or the tables, and beside them the node that is selected. */
export function GraphContent(props: GraphContentProps) {
  const { service, answer, address, onChange } = props;
  const main = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const opened = useRef<Element | null>(null);
  const selected = answer.nodes.find(({ id }) => id === address.node);
  const id = selected?.id;
  const [way, setWay] = useState<ReadonlySet<string>>();
  useEffect(() => {
    setWay(undefined);
    if (opened.current) panel.current?.focus();
  }, [id]);

  const open = (node: string) => {
    opened.current = document.activeElement;
    if (node === id) panel.current?.focus();
    else onChange({ node }, { replace: true });
  };
  const close = () => {
    const before = opened.current ?? main.current?.querySelector('[tabindex]');
    opened.current = null;
    onChange({ node: undefined }, { replace: true });
    if (before instanceof HTMLElement) before.focus();
  };
  return (
    <div className={styles.columns} data-panel={selected !== undefined}>
      <div className={styles.main} ref={main}>
        {address.view === 'table' && (
          <GraphTables answer={answer} onSelect={open} />
        )}
        {address.view === 'tree' && (
          <DependencyTree
            answer={answer}
            direction={address.direction}
            selected={id}
            onSelect={open}
            onShowTable={() => onChange({ view: 'table' })}
          />
        )}
        {address.view === 'graph' && (
          <PartBoundary>
            <GraphPicture
              answer={answer}
              address={address}
              onChange={onChange}
              onOpen={open}
              way={way}
            />
          </PartBoundary>
        )}
      </div>
      {selected && (
        <NodePanel
          key={selected.id}
          ref={panel}
          service={service}
          answer={answer}
          node={selected}
          onClose={close}
          onCentre={around => onChange({ around, node: undefined })}
          onSelect={open}
          way={way}
          onWay={setWay}
        />
      )}
    </div>
  );
}
