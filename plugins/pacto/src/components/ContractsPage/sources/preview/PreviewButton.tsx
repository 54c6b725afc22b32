import { useState } from 'react';
import { Button, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiEyeLine } from '@remixicon/react';
import { pactoSourcePreviewPermission } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { DialogContent } from '../../../DialogContent';
import { Preview } from './Preview';

/** Opens the preview of a source, for those who may see it. */
export function PreviewButton({ sourceId }: { sourceId: string }) {
  const { t } = usePactoTranslation();
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: pactoSourcePreviewPermission,
  });
  if (!allowed) return null;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiEyeLine aria-hidden="true" />}
        aria-label={t('preview.actionOf', { source: sourceId })}
        onPress={() => setOpen(true)}
      >
        {t('preview.action')}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} width={760}>
        <DialogHeader>{t('preview.title', { source: sourceId })}</DialogHeader>
        <DialogBody>
          <DialogContent>
            <Preview sourceId={sourceId} />
          </DialogContent>
        </DialogBody>
      </Dialog>
    </>
  );
}
