import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  usePactoTranslation,
  useRevision,
} from '@pacto/backstage-plugin-pacto-react';
import { chooseSides } from '../sides/chooseSides';
import { RevisionPicker } from '../sides/RevisionPicker';
import type { SidesDiffProps } from '../sides/SidesDiff';
import { Notice } from '../Notice';
import { ChosenFiles } from './ChosenFiles';
import { MOST_BYTES, readBundle, type ChosenFile } from './readBundle';
import { UploadError } from './UploadError';
import { UploadInput } from './UploadInput';
import { UploadResult } from './UploadResult';
import { useUpload } from './useUpload';
import styles from './upload.module.css';

/** A revision of this service against a bundle that is not published: pasted, or chosen from the reader's disk. */
export function UploadPage(props: SidesDiffProps) {
  const { service, versions, address, onChange } = props;
  const { t } = usePactoTranslation();
  const from = address.from ?? chooseSides(versions.items, {}).to;
  const upload = useUpload(service.id);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const known = useRevision(service.id, from);
  if (from === undefined) return <Notice reason="noVersion" />;
  const bytes = files.reduce((sum, { file }) => sum + file.size, text.length);
  const isTooLarge = bytes > MOST_BYTES;
  const isEmpty = files.length === 0 && text.trim() === '';
  const compare = () =>
    upload.start(from, async () =>
      files.length > 0
        ? readBundle(files)
        : { files: [{ path: 'pacto.yaml', text }] },
    );
  return (
    <Flex direction="column" gap="4">
      <div className={styles.actions}>
        <RevisionPicker
          label={t('upload.from')}
          versions={versions}
          value={from}
          onChange={digest => onChange({ from: digest })}
        />
      </div>
      <Text color="secondary">{t('upload.scope')}</Text>
      {files.length === 0 ? (
        <UploadInput
          text={text}
          onText={setText}
          onFiles={setFiles}
          knownPaths={known.value?.revision.files.map(({ path }) => path) ?? []}
        />
      ) : (
        <ChosenFiles files={files} onChange={setFiles} />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          variant="primary"
          isDisabled={isEmpty || isTooLarge}
          isPending={upload.pending}
          onPress={compare}
        >
          {t('upload.compare')}
        </Button>
        {upload.pending && (
          <Button size="small" variant="tertiary" onPress={upload.cancel}>
            {t('upload.cancel')}
          </Button>
        )}
        <span role="status" className={styles.secondary}>
          {upload.pending && t('upload.comparing')}
          {isTooLarge && t('upload.tooLarge')}
        </span>
      </div>
      {upload.error && <UploadError error={upload.error} />}
      {upload.answer && <UploadResult answer={upload.answer} />}
    </Flex>
  );
}
