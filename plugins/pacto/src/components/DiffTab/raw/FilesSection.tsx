import { useMemo } from 'react';
import { Select, Text } from '@backstage/ui';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import {
  LoadErrorNotice,
  usePactoTranslation,
  useRevision,
} from '@pacto/backstage-plugin-pacto-react';
import { Section } from '../../Section';
import type { RevisionPair } from '../RevisionPair';
import type { ChangeDiffAddress, DiffAddress } from '../useDiffAddress';
import { changedFiles } from './changedFiles';
import { fileOfChange } from './fileOfChange';
import { FILES_PLACE } from './filesPlace';
import { FilePair } from './FilePair';
import { SelectedChangeLine } from './SelectedChangeLine';
import styles from './raw.module.css';

export interface FilesSectionProps {
  serviceId: string;
  pair: RevisionPair;
  selected?: Change;
  address: DiffAddress;
  onChange: ChangeDiffAddress;
}

/** The files of both revisions that differ; one of them side by side, at the change that is selected. */
export function FilesSection(props: FilesSectionProps) {
  const { serviceId, pair, selected, address, onChange } = props;
  const { t } = usePactoTranslation();
  const sides = {
    before: { serviceId: pair.fromService ?? serviceId, digest: pair.from },
    after: { serviceId, digest: pair.to },
  };
  const before = useRevision(sides.before.serviceId, sides.before.digest);
  const after = useRevision(sides.after.serviceId, sides.after.digest);
  const [old, next] = [before.value?.revision, after.value?.revision];
  const files = useMemo(
    () => old && next && changedFiles(old.files, next.files),
    [old, next],
  );
  const error = before.error ?? after.error;
  const path = address.file ?? (selected && fileOfChange(selected));
  const options = useMemo(() => {
    const differing = (files ?? []).map(file => ({
      id: file.path,
      label: t('diff.fileOption', {
        path: file.path,
        type: t(`change.type.${file.type}`),
      }),
    }));
    const isListed = differing.some(({ id }) => id === path);
    return path === undefined || isListed
      ? differing
      : [{ id: path, label: path }, ...differing];
  }, [files, path, t]);
  const has = (list: Array<{ path: string }>) =>
    list.some(file => file.path === path);
  return (
    <Section id={FILES_PLACE} title={t('diff.files')} count={files?.length}>
      {error && (
        <LoadErrorNotice
          error={error}
          onRetry={() => {
            before.reload();
            after.reload();
          }}
        />
      )}
      {files && options.length === 0 && (
        <Text color="secondary">{t('diff.filesSame')}</Text>
      )}
      {options.length > 0 && (
        <div className={styles.choice}>
          <Select
            className={styles.picker}
            label={t('diff.file')}
            placeholder={t('diff.chooseFile')}
            options={options}
            value={path ?? null}
            onChange={key => key !== null && onChange({ file: String(key) })}
          />
          {selected && <SelectedChangeLine change={selected} />}
        </div>
      )}
      {path !== undefined && old && next && (
        <FilePair
          // Another file starts at its top.
          key={path}
          path={path}
          before={has(old.files) ? sides.before : undefined}
          after={has(next.files) ? sides.after : undefined}
          selected={
            selected && fileOfChange(selected) === path ? selected : undefined
          }
        />
      )}
    </Section>
  );
}
