import { useCallback } from 'react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { ChangeGroup } from './groupChanges';

/** Names a part of the contract. */
export function usePartName(): (
  part: Pick<ChangeGroup, 'kind' | 'name'>,
) => string {
  const { t } = usePactoTranslation();
  return useCallback(
    ({ kind, name }) => {
      const word = t(`diff.part.${kind}`);
      return name === undefined ? word : t('diff.namedPart', { word, name });
    },
    [t],
  );
}
