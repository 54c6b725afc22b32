import { Select } from '@backstage/ui';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { isComparable } from '../../../../versions/comparable';
import { versionName } from '../../../../versions/versionName';

export interface RevisionSelectProps {
  label: string;
  versions: readonly Version[];
  digest: string | undefined;
  onChange(digest: string): void;
}

/** One of the versions that hold a contract. */
export function RevisionSelect(props: RevisionSelectProps) {
  const { label, versions, digest, onChange } = props;
  const { t } = usePactoTranslation();
  return (
    <Select
      label={label}
      placeholder={t('configuration.compare.choose')}
      search={{ placeholder: t('configuration.compare.choose') }}
      options={versions.filter(isComparable).map(version => ({
        value: version.digest!,
        label: versionName(version),
      }))}
      value={digest ?? null}
      onChange={key => key !== null && onChange(String(key))}
    />
  );
}
