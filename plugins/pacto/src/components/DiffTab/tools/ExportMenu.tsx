import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  DiffAnswer,
  DiffFormat,
} from '@pacto/backstage-plugin-pacto-common';
import {
  LoadErrorNotice,
  pactoApiRef,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import type { RevisionPair } from '../RevisionPair';
import { exportName, saveText } from './saveText';

const formats = [
  'markdown',
  'json',
  'sarif',
] as const satisfies readonly DiffFormat[];

export interface ExportMenuProps {
  serviceId: string;
  serviceName: string;
  pair: RevisionPair;
  answer: DiffAnswer;
}

/** The comparison as a file, in one of several formats. */
export function ExportMenu(props: ExportMenuProps) {
  const { serviceId, serviceName, pair, answer } = props;
  const { t } = usePactoTranslation();
  const api = useApi(pactoApiRef);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const save = async (format: DiffFormat) => {
    setPending(true);
    setError(undefined);
    try {
      const text = await api.exportDiff(serviceId, { ...pair, format });
      saveText(text, { name: exportName(serviceName, answer, format), format });
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={pending}
        >
          {t('diff.export')}
        </Button>
        <Menu aria-label={t('diff.export')}>
          {formats.map(format => (
            <MenuItem key={format} onAction={() => save(format)}>
              {t(`diff.exportFormat.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      {error && <LoadErrorNotice error={error} />}
    </>
  );
}
