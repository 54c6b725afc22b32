import { Select } from '@backstage/ui';
import type { VersionList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { listSideOptions } from './listSideOptions';
import styles from './sides.module.css';

export interface RevisionPickerProps {
  label: string;
  versions: VersionList;
  value?: string;
  /** Also offered, for what it is on the other side. */
  other?: string;
  onChange(digest: string): void;
}

/** One revision of a service, searched by version, tag or digest. */
export function RevisionPicker(props: RevisionPickerProps) {
  const { label, versions, value, other, onChange } = props;
  const { t } = usePactoTranslation();
  const { length } = versions.items;
  return (
    <Select
      className={styles.picker}
      label={label}
      description={
        versions.totalItems > length
          ? t('diff.moreVersions', {
              shown: length,
              total: versions.totalItems,
            })
          : undefined
      }
      placeholder={t('diff.choose')}
      options={listSideOptions(versions.items, [value, other], t)}
      search={{ placeholder: t('diff.search') }}
      value={value ?? null}
      onChange={key => key !== null && onChange(String(key))}
    />
  );
}
