import { memo } from 'react';
import type { FactColumn } from '../FactTable';
import styles from './VirtualTable.module.css';

interface VirtualRowProps<T> {
  index: number;
  row: T;
  columns: ReadonlyArray<FactColumn<T>>;
  measure(element: HTMLElement | null): void;
}

function Row<T>({ index, row, columns, measure }: VirtualRowProps<T>) {
  return (
    // The head is the first row.
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ id, numeric, render }, at) =>
        at === 0 ? (
          <th key={id} scope="row">
            {render(row)}
          </th>
        ) : (
          <td key={id} className={numeric ? styles.numeric : undefined}>
            {render(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** One row; while others come and go it is not drawn again. */
export const VirtualRow = memo(Row) as typeof Row;
