import type { VersionStep } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

const marks: Readonly<Record<VersionStep['fits'], Mark>> = {
  yes: 'good',
  no: 'attention',
  unknown: 'unknown',
};

/** Is the step of the version as large as the change? */
export function StepMark({ step }: { step: VersionStep }) {
  const { t } = usePactoTranslation();
  return <StatusMark mark={marks[step.fits]} label={t(`step.${step.fits}`)} />;
}
