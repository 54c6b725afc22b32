import { useNavigate, useSearchParams } from 'react-router-dom';
import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import {
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import { CodeView } from '../CodeView';
import { LoadedContent } from '../Section';
import type { RevisionView } from './RevisionView';

/** The file that the address names, as inert text over the page. */
export function FileDialog({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const [params] = useSearchParams();
  const path = params.get('file') ?? undefined;
  const file = useBundleFile(view.service.id, view.revision.digest, path);
  return (
    <Dialog
      isOpen={path !== undefined}
      onOpenChange={open => {
        if (!open) {
          navigate(href({ params: { file: undefined } }), { replace: true });
        }
      }}
      width="min(1000px, 92vw)"
      height="80vh"
    >
      <DialogHeader>
        <bdi>{path}</bdi>
      </DialogHeader>
      <DialogBody>
        <LoadedContent loaded={file} lines={12}>
          {text =>
            isText(text) ? (
              <CodeView
                label={t('files.contents', { path: path ?? '' })}
                text={text}
              />
            ) : (
              <Text color="secondary">{t('files.binary')}</Text>
            )
          }
        </LoadedContent>
      </DialogBody>
    </Dialog>
  );
}

/** Bytes that are no UTF-8 arrive as replacement characters, and text has no NUL. */
function isText(text: string): boolean {
  return !text.includes('\u0000') && !text.includes('\ufffd');
}
