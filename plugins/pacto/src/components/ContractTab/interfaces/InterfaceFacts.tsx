import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  PACTO_INTERFACE_ANNOTATION,
  type InterfaceAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { Interface } from '@pacto/core';
import { Origin } from '../origin';
import type { RevisionView } from '../RevisionView';
import { FileLink } from '../sections/FileLink';
import { useCounts } from './useCounts';
import styles from './interfaces.module.css';

export interface InterfaceFactsProps {
  item: Interface;
  view: RevisionView;
  /** What its definition says; absent until it is read. */
  answer?: InterfaceAnswer;
}

/** What an interface is, in one line. */
export function InterfaceFacts({ item, view, answer }: InterfaceFactsProps) {
  const { t } = usePactoTranslation();
  const counts = useCounts();
  const { declaredType, visibility, port, file, documentPath } = item;
  const { files, findings } = view.revision;
  const api = apiOf(view, item.name);

  const visibilityText = () => {
    if (visibility) return t(`interfaces.${visibility}`);
    const place = [...documentPath, 'visibility'].join('.');
    return t(
      findings.some(({ path }) => path === place)
        ? 'interfaces.notUnderstood'
        : 'interfaces.visibilityDefault',
    );
  };
  const definition = () => {
    if (!file) return t('interfaces.noDefinition');
    return files.some(({ path }) => path === file) ? (
      <FileLink path={file} />
    ) : (
      t('interfaces.missingDefinition', { path: <bdi>{file}</bdi> })
    );
  };
  return (
    <ul className={styles.facts}>
      <li>
        <bdi>{answer?.format ?? declaredType}</bdi>
      </li>
      <li>{visibilityText()}</li>
      {port !== undefined && (
        <li>{t('interfaces.portText', { port: `${port}` })}</li>
      )}
      {answer && answer.counts.length > 0 && <li>{counts(answer.counts)}</li>}
      <li>{definition()}</li>
      {api && (
        <li>
          <EntityRefLink entityRef={api} />
        </li>
      )}
      <li>
        <Origin path={documentPath} />
      </li>
    </ul>
  );
}

/** The API in the catalog that stands for an interface. */
function apiOf({ related }: RevisionView, name: string): string | undefined {
  for (const [ref, entity] of related.value ?? []) {
    const annotation =
      entity.metadata.annotations?.[PACTO_INTERFACE_ANNOTATION];
    if (entity.kind === 'API' && annotation === name) return ref;
  }
  return undefined;
}
