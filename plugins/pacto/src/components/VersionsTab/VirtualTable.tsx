import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { FactColumn } from '../FactTable';
import { VirtualRow } from './VirtualRow';
import styles from './VirtualTable.module.css';

/** A guess, in pixels; each row is measured once it is drawn. */
const ROW_HEIGHT = 72;

/** Rows beyond the visible ones, so that a quick movement shows no gap and Tab finds the next row. */
const OVERSCAN = 12;

/** A column of a width of its own, as rows come and go. */
export interface VirtualColumn<T> extends FactColumn<T> {
  width: string;
}

export interface VirtualTableProps<T> {
  label: string;
  columns: ReadonlyArray<VirtualColumn<T>>;
  rows: ReadonlyArray<T>;
  rowKey(row: T): string;
  /** All rows that there are, of which some may not be loaded. */
  total: number;
  /** The reader comes close to the last row. */
  onNearEnd(): void;
}

/**
 * A table of which only the rows in sight are drawn, with its own scroll bar and a head that stays. The table of
 * `@backstage/ui` can do the first too, but only as a grid that takes the arrow keys and the text selection for itself
 * and with rows of one height; here a row grows when it is opened. Assistive technology is told the number of all rows
 * and the place of each.
 */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, columns, rows, rowKey, total, onNearEnd } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => rowKey(rows[index]),
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const isNearEnd = last !== undefined && last.index >= rows.length - OVERSCAN;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);
  return (
    <div
      ref={box}
      className={styles.scroll}
      role="group"
      aria-label={label}
      // It scrolls, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={total + 1}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, numeric, label: text }) => (
              <th
                key={id}
                scope="col"
                className={numeric ? styles.numeric : undefined}
              >
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first?.start ?? 0} columns={columns.length} />
          {items.map(({ key, index }) => (
            <VirtualRow
              key={key}
              index={index}
              row={rows[index]}
              columns={columns}
              measure={virtualizer.measureElement}
            />
          ))}
          <Space
            height={virtualizer.getTotalSize() - (last?.end ?? 0)}
            columns={columns.length}
          />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.space}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
