import { Alert } from '@backstage/ui';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

/** There is no contract to show: none was ever read, or this revision cannot be. */
export function WithoutContract({ revision }: { revision?: Revision }) {
  const { t } = usePactoTranslation();
  return (
    <>
      <Alert
        role="status"
        status="warning"
        icon
        title={t(revision ? 'contract.unreadable' : 'contract.noRevision')}
        description={t(
          revision
            ? 'contract.unreadableNextStep'
            : 'contract.noRevisionNextStep',
        )}
      />
      {revision && <FindingList findings={revision.findings} />}
    </>
  );
}
