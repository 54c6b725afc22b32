import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import {
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { CodeView } from '../../CodeView';
import { LoadedContent } from '../../Section';
import { CONTRACT_PATH } from '../bundlePaths';
import type { RevisionView } from '../RevisionView';
import { FileTools } from './FileTools';
import { useNeighbours } from './useNeighbours';
import styles from './files.module.css';

/** The file that the address names, as inert text over the page, at the line that the address names. */
export function FileDialog({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const [params] = useSearchParams();
  const { service, revision } = view;
  const path = params.get('file') ?? undefined;
  const file = useBundleFile(service.id, revision.digest, path);
  const { previous, next } = useNeighbours(revision.files, path);
  const lineHref = useCallback(
    (line: number) => href({ params: { line: `${line}` } }),
    [href],
  );
  const text =
    file.value !== undefined && isText(file.value) ? file.value : undefined;
  return (
    <Dialog
      isOpen={path !== undefined}
      onOpenChange={open => {
        if (!open) {
          navigate(href({ params: { file: undefined, line: undefined } }), {
            replace: true,
          });
        }
      }}
      width="min(1000px, 92vw)"
      height="80vh"
    >
      <DialogHeader>
        <bdi>{path}</bdi>
      </DialogHeader>
      <DialogBody>
        <div className={styles.file}>
          <FileTools
            path={path ?? ''}
            text={text}
            previous={previous}
            next={next}
          />
          <LoadedContent loaded={file} lines={12}>
            {() =>
              text === undefined ? (
                <Text color="secondary">{t('files.binary')}</Text>
              ) : (
                <CodeView
                  key={path}
                  label={t('files.contents', { path: path ?? '' })}
                  text={text}
                  line={readLine(params.get('line'))}
                  lineHref={lineHref}
                  findings={
                    path === CONTRACT_PATH ? revision.findings : undefined
                  }
                />
              )
            }
          </LoadedContent>
        </div>
      </DialogBody>
    </Dialog>
  );
}

function readLine(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,6}$/.test(text)
    ? Number(text)
    : undefined;
}

/** Bytes that are no UTF-8 arrive as replacement characters, and text has no NUL. */
function isText(text: string): boolean {
  return !text.includes('\u0000') && !text.includes('\ufffd');
}
