import { useEffect, useRef, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ChangeRow } from './ChangeRow';
import type { ChangeGroup } from './groupChanges';
import type { Origin } from './origins';
import { usePartName } from './usePartName';
import styles from './changes.module.css';

/** Rows drawn from the start, and with each press; thousands at once would take seconds. */
const FIRST_ROWS = 50;
const MORE_ROWS = 200;

export interface ChangeGroupRowsProps {
  group: ChangeGroup;
  ids: Map<Change, string>;
  /** The change that the address points to. */
  target?: string;
  originOf(change: Change): Origin | undefined;
  filesPlace?: string;
}

/** The changes of one part of the contract. */
export function ChangeGroupRows(props: ChangeGroupRowsProps) {
  const { group, ids, target, originOf, filesPlace } = props;
  const { t } = usePactoTranslation();
  const partName = usePartName();
  const [wanted, setWanted] = useState(FIRST_ROWS);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Reading goes on at the first of the new rows; the button may be gone.
    if (wanted === FIRST_ROWS) return;
    const row = list.current?.children[wanted - MORE_ROWS];
    (row as HTMLElement | undefined)?.focus();
  }, [wanted]);
  const { changes, files, key } = group;
  const targetIndex = changes.findIndex(change => ids.get(change) === target);
  const shown = changes.slice(0, Math.max(wanted, targetIndex + 1));
  const headingId = `part-${key}`;
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <Text as="h3" variant="body-medium" weight="bold" id={headingId}>
          <bdi>{partName(group)}</bdi>
        </Text>
        {files.map(file => (
          <code key={file}>{file}</code>
        ))}
        <span className={styles.secondary}>{changes.length}</span>
      </div>
      <ul ref={list} className={styles.rows} aria-labelledby={headingId}>
        {shown.map(change => {
          const id = ids.get(change)!;
          return (
            <ChangeRow
              key={id}
              id={id}
              change={change}
              isTarget={id === target}
              origin={originOf(change)}
              filesPlace={filesPlace}
            />
          );
        })}
      </ul>
      {shown.length < changes.length && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setWanted(shown.length + MORE_ROWS)}
        >
          {t('diff.moreRows', { shown: shown.length, total: changes.length })}
        </Button>
      )}
    </div>
  );
}
