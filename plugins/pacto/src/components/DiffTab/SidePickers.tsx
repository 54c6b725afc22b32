import { ButtonIcon, Select, Text } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import type { VersionList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { Sides } from './chooseSides';
import { listSideOptions } from './listSideOptions';
import styles from './SidePickers.module.css';

export interface SidePickersProps {
  versions: VersionList;
  sides: Sides;
  onChange(sides: Sides): void;
}

/** Which two revisions are compared. */
export function SidePickers({ versions, sides, onChange }: SidePickersProps) {
  const { t } = usePactoTranslation();
  const { from, to } = sides;
  const options = listSideOptions(versions.items, sides, t);
  if (options.length < 2) return null;
  const { length } = versions.items;
  const picker = (side: 'from' | 'to') => (
    <Select
      className={styles.picker}
      label={t(`diff.${side}`)}
      placeholder={t('diff.choose')}
      options={options}
      search={{ placeholder: t('diff.search') }}
      value={sides[side] ?? null}
      onChange={key => key !== null && onChange({ [side]: String(key) })}
    />
  );
  return (
    <div>
      <div className={styles.pickers}>
        {picker('from')}
        <ButtonIcon
          size="medium"
          variant="tertiary"
          aria-label={t('diff.swap')}
          icon={<RiArrowLeftRightLine />}
          isDisabled={from === undefined || to === undefined}
          onPress={() => onChange({ from: to, to: from })}
        />
        {picker('to')}
      </div>
      {versions.totalItems > length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('diff.moreVersions', {
            shown: length,
            total: versions.totalItems,
          })}
        </Text>
      )}
    </div>
  );
}
