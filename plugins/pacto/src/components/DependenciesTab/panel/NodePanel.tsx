import { forwardRef } from 'react';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RiCloseLine } from '@remixicon/react';
import type {
  GraphAnswer,
  GraphNode,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ComplianceMark } from '../../marks';
import { NodeEdges } from './NodeEdges';
import { NodeImpact } from './NodeImpact';
import { WhyHere, type WhyHereProps } from './WhyHere';
import styles from './NodePanel.module.css';

export interface NodePanelProps extends Pick<WhyHereProps, 'way' | 'onWay'> {
  /** The service of the page. */
  service: ServiceSummary;
  answer: GraphAnswer;
  node: GraphNode;
  onClose(): void;
  onCentre(id: string): void;
  onSelect(id: string): void;
}

/** What there is to know about a node of the graph. */
export const NodePanel = forwardRef<HTMLElement, NodePanelProps>(function Panel(
  props,
  ref,
) {
  const { service, answer, node, onClose, onCentre, onSelect } = props;
  const { t } = usePactoTranslation();
  const { kind, name, version, status, owner, entityRef, message } = node;
  const isService = kind === 'service';
  return (
    // Escape closes it wherever in it the focus is.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={ref}
      className={styles.panel}
      aria-label={t('graph.panel.label', { name })}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.title}>
        <Text as="h2" variant="title-x-small">
          <bdi>{name}</bdi> <bdi>{version}</bdi>
        </Text>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('graph.panel.close')}
          icon={<RiCloseLine />}
          onPress={onClose}
        />
      </div>
      {status && <ComplianceMark status={status} />}
      {!isService && <StatusMark mark="unknown" label={t('graph.external')} />}
      {message && (
        <p className={styles.text}>
          <bdi>{message}</bdi>
        </p>
      )}
      <dl className={styles.facts}>
        {owner && (
          <>
            <dt>{t('graph.column.owner')}</dt>
            <dd>
              <bdi>{owner}</bdi>
            </dd>
          </>
        )}
        {entityRef && (
          <>
            <dt>{t('graph.panel.page')}</dt>
            <dd>
              <EntityRefLink entityRef={entityRef} />
            </dd>
          </>
        )}
        {isService && <NodeImpact serviceId={node.id} />}
      </dl>
      {isService && node.id !== answer.root && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => onCentre(node.id)}
        >
          {t('graph.panel.centre')}
        </Button>
      )}
      <NodeEdges answer={answer} node={node} onSelect={onSelect} />
      {node.id !== service.id && (
        <WhyHere from={service} to={node} way={props.way} onWay={props.onWay} />
      )}
    </aside>
  );
});
