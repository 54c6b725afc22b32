import { useState } from 'react';
import { Select } from '@backstage/ui';
import useDebounce from 'react-use/esm/useDebounce';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  LoadErrorNotice,
  usePactoTranslation,
  useServices,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './sides.module.css';

/** Services that are offered at once; a search finds the others. */
const OFFERED = 50;

/** Milliseconds without a key press after which a search starts. */
const PAUSE = 300;

export interface ServicePickerProps {
  /** Not offered: the service of the page. */
  own: ServiceSummary;
  /** The one that is chosen, once it is known. */
  chosen?: ServiceSummary;
  onChange(serviceId: string): void;
}

/** Another service, searched by name in the backend. */
export function ServicePicker({ own, chosen, onChange }: ServicePickerProps) {
  const { t } = usePactoTranslation();
  const [text, setText] = useState('');
  const [searched, setSearched] = useState('');
  useDebounce(() => setSearched(text), PAUSE, [text]);
  const { value, error, loading, reload } = useServices({
    q: searched || undefined,
    sort: 'name',
    limit: OFFERED,
  });
  const found = value?.items.filter(({ id }) => id !== own.id) ?? [];
  const isListed = found.some(({ id }) => id === chosen?.id);
  const offered = chosen && !isListed ? [chosen, ...found] : found;
  return (
    <div className={styles.pickers}>
      <Select
        className={styles.picker}
        label={t('diff.otherService')}
        placeholder={t('diff.chooseService')}
        options={offered.map(({ id, name, repository }) => ({
          id,
          label: name ?? repository,
          description: repository,
        }))}
        search={{
          mode: 'server',
          inputValue: text,
          onInputChange: setText,
          placeholder: t('diff.searchService'),
        }}
        loading={{ state: loading ? 'filtering' : 'idle' }}
        value={chosen?.id ?? null}
        onChange={key => key !== null && onChange(String(key))}
      />
      {error && <LoadErrorNotice error={error} onRetry={reload} />}
    </div>
  );
}
