import { Text } from '@backstage/ui';
import type { DiffAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  useRevision,
} from '@pacto/backstage-plugin-pacto-react';

export interface NoChangesProps {
  serviceId: string;
  answer: DiffAnswer;
}

/** No change was found: are the files the same, or only the contract? */
export function NoChanges({ serviceId, answer }: NoChangesProps) {
  const { t } = usePactoTranslation();
  const [from, to] = [
    useRevision(answer.from.serviceId ?? serviceId, answer.from.digest),
    useRevision(serviceId, answer.to.digest),
  ].map(({ value }) => value?.revision.contentHash);
  const identical = from !== undefined && from === to;
  return (
    <Text as="p" color="secondary">
      {t(identical ? 'diff.identical' : 'diff.noContractChanges')}
    </Text>
  );
}
