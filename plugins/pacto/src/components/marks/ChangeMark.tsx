import type { ChangeClass } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

/** How each class of a change is drawn. */
export const changeMarks: Readonly<Record<ChangeClass, Mark>> = {
  BREAKING: 'bad',
  POTENTIAL_BREAKING: 'attention',
  NON_BREAKING: 'neutral',
};

export interface ChangeMarkProps {
  classification: ChangeClass;
  /** Not all was compared, so the class is the least that it can be. */
  isPartial?: boolean;
}

/** Breaking, may break, or compatible; where compatible is only what was found so far, nobody knows. */
export function ChangeMark({ classification, isPartial }: ChangeMarkProps) {
  const { t } = usePactoTranslation();
  if (isPartial && classification === 'NON_BREAKING') {
    return <StatusMark mark="unknown" label={t('change.class.unknown')} />;
  }
  return (
    <StatusMark
      mark={changeMarks[classification]}
      label={t(`change.class.${classification}`)}
    />
  );
}
