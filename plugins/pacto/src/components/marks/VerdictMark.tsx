import type { Verdict } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

/** How each verdict on a consumer is drawn. */
export const verdictMarks: Readonly<Record<Verdict, Mark>> = {
  compatible: 'neutral',
  incompatible: 'bad',
  unknown: 'unknown',
};

/** Compatible, incompatible or unknown. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = usePactoTranslation();
  return (
    <StatusMark mark={verdictMarks[verdict]} label={t(`verdict.${verdict}`)} />
  );
}
