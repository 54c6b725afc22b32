import type { Status } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

/** How each status of a contract is drawn. */
const validityMarks: Readonly<Record<Status, Mark>> = {
  valid: 'good',
  invalid: 'bad',
  unknown: 'unknown',
};

/** Valid, invalid or unknown. */
export function ValidityMark({ status }: { status: Status }) {
  const { t } = usePactoTranslation();
  return (
    <StatusMark mark={validityMarks[status]} label={t(`status.${status}`)} />
  );
}
