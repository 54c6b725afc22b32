import type { DocumentPath } from '@pacto/core';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import type { FactColumn } from '../../FactTable';
import { Origin } from './Origin';

/** The column that says in which line of `pacto.yaml` a row is written. */
export function originColumn<T>(
  t: PactoTranslate,
  pathOf: (row: T) => DocumentPath | undefined,
): FactColumn<T> {
  return {
    id: 'line',
    label: t('origin.line'),
    numeric: true,
    render: row => {
      const path = pathOf(row);
      return path && <Origin path={path} short />;
    },
  };
}
