import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import type { VersionList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { Sides } from './chooseSides';
import { RevisionPicker } from './RevisionPicker';
import styles from './sides.module.css';

export interface SidePickersProps {
  versions: VersionList;
  /** Of another service, for the older side; then the two cannot be swapped, as the page is about one of them. */
  olderVersions?: VersionList;
  sides: Sides;
  onChange(sides: Sides): void;
}

/** Which two revisions are compared. */
export function SidePickers(props: SidePickersProps) {
  const { versions, olderVersions, sides, onChange } = props;
  const { t } = usePactoTranslation();
  const { from, to } = sides;
  return (
    <div className={styles.pickers}>
      <RevisionPicker
        label={t('diff.from')}
        versions={olderVersions ?? versions}
        value={from}
        other={olderVersions ? undefined : to}
        onChange={digest => onChange({ from: digest })}
      />
      {!olderVersions && (
        <ButtonIcon
          size="medium"
          variant="tertiary"
          aria-label={t('diff.swap')}
          icon={<RiArrowLeftRightLine />}
          isDisabled={from === undefined || to === undefined}
          onPress={() => onChange({ from: to, to: from })}
        />
      )}
      <RevisionPicker
        label={t('diff.to')}
        versions={versions}
        value={to}
        other={olderVersions ? undefined : from}
        onChange={digest => onChange({ to: digest })}
      />
    </div>
  );
}
