import { Alert } from '@backstage/ui';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

/** There is no contract to show: none was ever read, or this revision cannot be. */
export function WithoutContract({ revision }: { revision?: Revision }) {
  const { t } = usePactoTranslation();
  const reason = reasonOf(revision);
  return (
    <>
      <Alert
        role="status"
        status="warning"
        icon
        title={t(reason)}
        description={t(`${reason}NextStep`)}
      />
      {revision && <FindingList findings={revision.findings} />}
    </>
  );
}

function reasonOf(revision: Revision | undefined) {
  if (!revision) return 'contract.noRevision';
  return revision.state === 'unchecked'
    ? 'contract.unchecked'
    : 'contract.unreadable';
}
