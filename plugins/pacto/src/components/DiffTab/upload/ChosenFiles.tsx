import { Button, ButtonIcon, Text, TextField } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ByteSize } from '../../ByteSize';
import { isArchive, type ChosenFile } from './readBundle';
import styles from './upload.module.css';

/** Files listed at once; those of a folder may be thousands. */
const LISTED = 30;

export interface ChosenFilesProps {
  files: ChosenFile[];
  onChange(files: ChosenFile[]): void;
}

/** The chosen files with their paths in the bundle, which can be corrected. */
export function ChosenFiles({ files, onChange }: ChosenFilesProps) {
  const { t } = usePactoTranslation();
  const isOneArchive = files.length === 1 && isArchive(files[0].file.name);
  const listed = files.slice(0, LISTED);
  return (
    <div className={styles.input}>
      <Text>{t('upload.chosen', { count: files.length })}</Text>
      <ul className={styles.files} aria-label={t('upload.chosenLabel')}>
        {listed.map(({ path, file }, index) => (
          <li key={index} className={styles.file}>
            {isOneArchive ? (
              <bdi>{file.name}</bdi>
            ) : (
              <TextField
                size="small"
                aria-label={t('upload.pathOf', { name: file.name })}
                value={path}
                onChange={changed =>
                  onChange(files.with(index, { path: changed, file }))
                }
              />
            )}
            <span className={styles.secondary}>
              <ByteSize bytes={file.size} />
            </span>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={t('upload.remove', { name: file.name })}
              icon={<RiCloseLine />}
              onPress={() => onChange(files.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      {files.length > LISTED && (
        <Text color="secondary">
          {t('upload.moreFiles', { count: files.length - LISTED })}
        </Text>
      )}
      <div>
        <Button size="small" variant="tertiary" onPress={() => onChange([])}>
          {t('upload.clear')}
        </Button>
      </div>
    </div>
  );
}
