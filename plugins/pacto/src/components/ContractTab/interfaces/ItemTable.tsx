import { useEffect, useRef } from 'react';
import type { OutlineItem } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type InterfaceKey,
} from '@pacto/backstage-plugin-pacto-react';
import { ItemRow } from './ItemRow';
import styles from './interfaces.module.css';

export interface ItemTableProps {
  interfaceKey: InterfaceKey;
  /** Otherwise that of the interface. */
  label?: string;
  items: OutlineItem[];
  /** The item that is open; the address names it. */
  openKey?: string;
}

/** Operations, channels, messages, methods and types; each opens in its place. */
export function ItemTable(props: ItemTableProps) {
  const { interfaceKey, label, items, openKey } = props;
  const { t } = usePactoTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  // A link that was followed leads to its item; what the reader opens is in view already.
  const linked = useRef(openKey);
  useEffect(() => {
    if (linked.current === undefined) return;
    linked.current = undefined;
    body.current
      ?.querySelector('[aria-expanded="true"]')
      ?.scrollIntoView({ block: 'center' });
  }, []);
  const hasGroups = items.some(({ group }) => group !== undefined);
  return (
    <div className={styles.scroll}>
      <table
        className={styles.table}
        aria-label={
          label ?? t('interfaces.itemsOf', { name: interfaceKey.interfaceName })
        }
      >
        <thead>
          <tr>
            <th scope="col">{t('interfaces.item')}</th>
            <th scope="col">{t('interfaces.summary')}</th>
            {hasGroups && <th scope="col">{t('interfaces.group')}</th>}
            <th scope="col">{t('origin.line')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map(item => (
            <ItemRow
              key={item.key}
              interfaceKey={interfaceKey}
              item={item}
              hasGroups={hasGroups}
              isOpen={item.key === openKey}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
