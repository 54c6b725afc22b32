import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useOverflow } from '../../hooks/useOverflow';
import styles from './FactTable.module.css';

/** Rows drawn at once; the rest is counted and one press away. */
const FIRST_ROWS = 100;

/** One column of a {@link FactTable}; the first names the row. */
export interface FactColumn<T> {
  id: string;
  label: string;
  numeric?: boolean;
  render(row: T): ReactNode;
}

export interface FactTableProps<T> {
  label: string;
  columns: ReadonlyArray<FactColumn<T>>;
  rows: ReadonlyArray<T>;
  rowKey(row: T): string;
}

/**
 * Facts to read. A plain table: the grid of `@backstage/ui` takes arrow keys and text selection for itself and gives
 * all columns one width, which suits lists one acts on and not these.
 */
export function FactTable<T>({
  label,
  columns,
  rows,
  rowKey,
}: FactTableProps<T>) {
  const { t } = usePactoTranslation();
  const [all, setAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const added = useRef<HTMLTableRowElement>(null);
  // The button is gone then, so reading goes on where it led to.
  useEffect(() => {
    if (all) added.current?.focus();
  }, [all]);
  const scrolls = useOverflow(box);
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <div
      ref={box}
      className={styles.scroll}
      {...(scrolls && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column.id}
                scope="col"
                className={column.numeric ? styles.numeric : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr
              key={rowKey(row)}
              {...(at === FIRST_ROWS && { ref: added, tabIndex: -1 })}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.render(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={column.numeric ? styles.numeric : undefined}
                  >
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.more}
          onPress={() => setAll(true)}
        >
          {t('table.showAll', { total: String(rows.length) })}
        </Button>
      )}
    </div>
  );
}
