import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { SbomAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { clipText } from '../sections/clip';
import {
  nextSbomSort,
  sbomFields,
  type SbomField,
  type SbomSort,
} from './sbomSort';
import styles from './sbom.module.css';

export interface PackagesTableProps {
  packages: SbomAnswer['items'];
  sort?: SbomSort;
  onSort(sort: SbomSort | undefined): void;
}

/** One package a row. All rows that were asked for are drawn: they come a page at a time. */
export function PackagesTable({ packages, sort, onSort }: PackagesTableProps) {
  const { t } = usePactoTranslation();
  const directionOf = (field: SbomField) => {
    if (sort === field) return 'ascending';
    return sort === `-${field}` ? 'descending' : undefined;
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('sbom.label')}>
        <thead>
          <tr>
            {sbomFields.map(field => {
              const direction = directionOf(field);
              return (
                <th key={field} scope="col" aria-sort={direction}>
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => onSort(nextSbomSort(field, sort))}
                  >
                    {t(`sbom.field.${field}`)}
                    {direction === 'ascending' && (
                      <RiArrowUpLine size={14} aria-hidden="true" />
                    )}
                    {direction === 'descending' && (
                      <RiArrowDownLine size={14} aria-hidden="true" />
                    )}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {packages.map((item, index) => (
            <tr key={index}>
              <th scope="row">
                <bdi>{clipText(item.name)}</bdi>
              </th>
              {(['version', 'license', 'supplier'] as const).map(field => (
                <td key={field}>
                  {item[field] === '' ? (
                    <span className={styles.none}>{t('sbom.unsaid')}</span>
                  ) : (
                    <bdi>{clipText(item[field])}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
