import { useState, type FormEvent } from 'react';
import { Button, Text, TextField } from '@backstage/ui';
import type { PreviewRequest } from '@pacto/backstage-plugin-pacto-common';
import {
  loadErrorKind,
  usePactoTranslation,
  useSourcePreview,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../../Section';
import { PreviewResult } from './PreviewResult';
import styles from './preview.module.css';

/** Repositories opened in one look. */
const LIMIT = 20;

/** Asks which entities the repositories of a source would become; nothing is read before the reader says so. */
export function Preview({ sourceId }: { sourceId: string }) {
  const { t } = usePactoTranslation();
  const [text, setText] = useState('');
  const [request, setRequest] = useState<PreviewRequest>();
  const preview = useSourcePreview(request);
  const { value, loading, error, reload } = preview;

  const start = (event: FormEvent) => {
    event.preventDefault();
    const names = text.split(/[\s,]+/).filter(name => name !== '');
    const repositories = names.length > 0 ? { repositories: names } : {};
    const next = { sourceId, limit: LIMIT, ...repositories };
    if (JSON.stringify(next) === JSON.stringify(request)) reload();
    else setRequest(next);
  };
  return (
    <div className={styles.preview}>
      <Text as="p">{t('preview.explain', { limit: LIMIT })}</Text>
      <form className={styles.form} onSubmit={start}>
        <TextField
          label={t('preview.repositories')}
          description={t('preview.repositoriesHint')}
          value={text}
          onChange={setText}
        />
        <Button type="submit" isPending={loading}>
          {t('preview.start')}
        </Button>
      </form>
      <div role="status">{loading && t('preview.running')}</div>
      {request &&
        (error && loadErrorKind(error) === 'forbidden' ? (
          <Text as="p">{t('preview.forbidden')}</Text>
        ) : (
          <LoadedContent loaded={preview} lines={6}>
            {() => value && <PreviewResult preview={value} />}
          </LoadedContent>
        ))}
    </div>
  );
}
