import { useRef } from 'react';
import { Button, TextAreaField } from '@backstage/ui';
import { RiFileUploadLine, RiFolderUploadLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { chooseFiles, type ChosenFile } from './readBundle';
import styles from './upload.module.css';

export interface UploadInputProps {
  text: string;
  onText(text: string): void;
  onFiles(files: ChosenFile[]): void;
  /** Files of the revision on the other side. */
  knownPaths: readonly string[];
}

/** A contract to paste, or files, an archive or a folder to choose. */
export function UploadInput(props: UploadInputProps) {
  const { text, onText, onFiles, knownPaths } = props;
  const { t } = usePactoTranslation();
  return (
    <div className={styles.input}>
      <TextAreaField
        label={t('upload.text')}
        description={t('upload.textHint')}
        className={styles.text}
        rows={10}
        spellCheck="false"
        value={text}
        onChange={onText}
      />
      <div className={styles.actions}>
        <span>{t('upload.or')}</span>
        <FileButton
          label={t('upload.chooseFiles')}
          icon={<RiFileUploadLine />}
          onFiles={files => onFiles(chooseFiles(files, knownPaths))}
        />
        <FileButton
          label={t('upload.chooseFolder')}
          icon={<RiFolderUploadLine />}
          isFolder
          onFiles={files => onFiles(chooseFiles(files, knownPaths))}
        />
      </div>
    </div>
  );
}

interface FileButtonProps {
  label: string;
  icon: JSX.Element;
  isFolder?: boolean;
  onFiles(files: File[]): void;
}

/** A button in the look of the others; the browser's own input is behind it. */
function FileButton({ label, icon, isFolder, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={icon}
        onPress={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(isFolder && { webkitdirectory: '' })}
        onChange={event => {
          const files = [...(event.target.files ?? [])];
          // The same files can be chosen again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
