import { Select } from '@backstage/ui';
import type { SbomAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { isolateText } from '../sections/isolateText';
import { clipText } from '../sections/clip';

export interface LicenseFilterProps {
  licenses: SbomAnswer['licenses'];
  /** Empty text: packages without a licence. */
  value?: string;
  onChange(license: string | undefined): void;
}

const ALL = 'all';

/** Which licences there are and how often, the most frequent first; choosing one leaves the others out. */
export function LicenseFilter(props: LicenseFilterProps) {
  const { licenses, value, onChange } = props;
  const { t } = usePactoTranslation();
  const nameOf = (license: string) =>
    license === '' ? t('sbom.noLicense') : isolateText(clipText(license));
  return (
    <Select
      size="small"
      aria-label={t('sbom.license')}
      search={{ placeholder: t('sbom.searchLicense') }}
      options={[
        { id: ALL, label: t('sbom.allLicenses', { count: licenses.length }) },
        // The ids are ours: a licence can be any text.
        ...licenses.map(({ license, count }) => ({
          id: `=${license}`,
          label: t('sbom.licenseCount', {
            license: nameOf(license),
            packages: count,
          }),
        })),
      ]}
      value={value === undefined ? ALL : `=${value}`}
      onChange={key =>
        onChange(key === null || key === ALL ? undefined : String(key).slice(1))
      }
    />
  );
}
