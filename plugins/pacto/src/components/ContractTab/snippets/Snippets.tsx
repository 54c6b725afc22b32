import { useState } from 'react';
import { Button, Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import { RiDownloadCloud2Line } from '@remixicon/react';
import type {
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { DialogContent } from '../../DialogContent';
import { DependencySnippets } from './DependencySnippets';
import { Snippet } from './Snippet';
import { copyCommand, pullCommand } from './writeSnippets';
import styles from './snippets.module.css';

export interface SnippetsProps {
  service: ServiceSummary;
  revision: Revision;
}

/** How to get this revision and how to depend on it, to be copied. */
export function Snippets({ service, revision }: SnippetsProps) {
  const { t } = usePactoTranslation();
  const [isOpen, setOpen] = useState(false);
  const subject = {
    repository: revision.repository,
    digest: revision.digest,
    name: service.name,
    version: revision.version,
  };
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadCloud2Line />}
        onPress={() => setOpen(true)}
      >
        {t('snippets.open')}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} width="min(760px, 92vw)">
        <DialogHeader>
          {t('snippets.title', {
            name: <bdi>{service.name}</bdi>,
            version: <bdi>{revision.version ?? t('contract.noVersion')}</bdi>,
          })}
        </DialogHeader>
        <DialogBody>
          <DialogContent>
            <div className={styles.snippets}>
              <Snippet title={t('snippets.pull')} text={pullCommand(subject)} />
              <Snippet
                title={t('snippets.copyTool', { tool: 'oras' })}
                text={copyCommand(subject)}
              />
              <DependencySnippets serviceId={service.id} subject={subject} />
              <Text variant="body-small" color="secondary">
                {t('snippets.digestNote')}
              </Text>
            </div>
          </DialogContent>
        </DialogBody>
      </Dialog>
    </>
  );
}
