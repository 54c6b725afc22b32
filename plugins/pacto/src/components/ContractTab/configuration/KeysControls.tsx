import { Checkbox, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { SearchInput } from '../../SearchInput';
import styles from './KeysControls.module.css';
import { useKeysAddress } from './useKeysAddress';

/** Which keys of all configurations are listed, and how. */
export function KeysControls() {
  const { t } = usePactoTranslation();
  const { search, onlyRequired, view, change } = useKeysAddress();
  return (
    <div className={styles.controls}>
      <div className={styles.search}>
        <SearchInput
          label={t('configuration.search')}
          value={search}
          onChange={value => change('keys', value)}
        />
      </div>
      <Checkbox
        isSelected={onlyRequired}
        onChange={isOn => change('required', isOn ? 'yes' : undefined)}
      >
        {t('configuration.onlyRequired')}
      </Checkbox>
      <ToggleButtonGroup
        aria-label={t('configuration.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={([key]) =>
          change('keysAs', key === 'tree' ? 'tree' : undefined)
        }
      >
        <ToggleButton id="table">{t('configuration.table')}</ToggleButton>
        <ToggleButton id="tree">{t('configuration.tree')}</ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
}
