import { Text } from '@backstage/ui';
import type { DiffAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { countAll } from '../countAll';
import type { DiffAddress } from '../useDiffAddress';
import type { ChangeGroup } from './groupChanges';

export interface FilterResultProps {
  address: DiffAddress;
  answer: DiffAnswer;
  /** What the filters leave. */
  groups: ChangeGroup[];
  /** Nothing is on its way any more. */
  isSettled: boolean;
}

/** How many changes the filters leave, said aloud too; nothing without a filter. */
export function FilterResult(props: FilterResultProps) {
  const { address, answer, groups, isSettled } = props;
  const { t } = usePactoTranslation();
  const { classification, part, text } = address;
  const isByBackend = part === undefined && text === undefined;
  const count = isByBackend
    ? answer.totalItems
    : groups.reduce((sum, { changes }) => sum + changes.length, 0);
  const isFiltered = !isByBackend || classification !== undefined;
  return (
    <div role="status">
      {isFiltered && isSettled && (
        <Text color="secondary">
          {count === 0
            ? t('diff.emptyFiltered')
            : t('diff.fitting', { count, total: countAll(answer.counts) })}
        </Text>
      )}
    </div>
  );
}
