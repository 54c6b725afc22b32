import { useEffect, useId, useState } from 'react';
import { RiArrowRightSLine } from '@remixicon/react';
import type { Interface } from '@pacto/core';
import {
  useInterface,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import type { RevisionView } from '../RevisionView';
import { InterfaceFacts } from './InterfaceFacts';
import { InterfaceItems } from './InterfaceItems';
import styles from './interfaces.module.css';

export interface InterfaceBlockProps {
  item: Interface;
  view: RevisionView;
  /** Is it read before it is opened? */
  isEager: boolean;
  startsOpen: boolean;
  /** The item that the address names. */
  openKey?: string;
}

/** One interface: what it is in one line, and, opened, what it offers. */
export function InterfaceBlock(props: InterfaceBlockProps) {
  const { item, view, isEager, startsOpen, openKey } = props;
  const { t } = usePactoTranslation();
  const [isOpen, setOpen] = useState(startsOpen);
  const [query, setQuery] = useState('');
  const panelId = useId();
  useEffect(() => {
    if (openKey !== undefined) setOpen(true);
  }, [openKey]);
  const key =
    isOpen || isEager
      ? {
          serviceId: view.service.id,
          digest: view.revision.digest,
          interfaceName: item.name,
        }
      : undefined;
  const contents = useInterface(key, query === '' ? {} : { q: query });
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <RiArrowRightSLine
              size={18}
              className={styles.arrow}
              aria-hidden="true"
            />
            <bdi>{item.name}</bdi>
          </button>
        </h3>
        <InterfaceFacts item={item} view={view} answer={contents.value} />
      </div>
      {isOpen && key && (
        <div
          id={panelId}
          role="group"
          aria-label={t('interfaces.contentsOf', { name: item.name })}
          className={styles.panel}
        >
          <InterfaceItems
            interfaceKey={key}
            contents={contents}
            query={query}
            onQuery={setQuery}
            openKey={openKey}
          />
        </div>
      )}
    </div>
  );
}
