import type { ImpactAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';

/** How many of the services that need it are affected; what is not known is said. */
export function ImpactLine({ impact }: { impact: Loaded<ImpactAnswer> }) {
  const { t } = usePactoTranslation();
  const { value, error } = impact;
  const explain = () => {
    if (!value) return t(error ? 'diff.impactMissing' : 'diff.impactLoading');
    const { compatible, incompatible, unknown } = value.counts;
    const count = compatible + incompatible + unknown;
    if (count === 0) return t('diff.noConsumers');
    const { outOfRange } = value;
    return [
      t('diff.affected', { count, affected: incompatible - outOfRange }),
      ...(outOfRange > 0 ? [t('diff.outOfRange', { count: outOfRange })] : []),
      ...(unknown > 0 ? [t('diff.affectedUnknown', { count: unknown })] : []),
    ].join(' ');
  };
  return <div>{explain()}</div>;
}
