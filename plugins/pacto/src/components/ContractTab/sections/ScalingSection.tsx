import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { RevisionView } from '../RevisionView';
import { Sentences } from './Sentences';

/** How many copies run. */
export function ScalingSection({ view: { contract } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { scaling, generation, pactoVersion } = contract;
  if (!scaling) {
    return (
      <Text color="secondary">
        {generation === '2.0'
          ? t('scaling.notApplicable', { version: pactoVersion })
          : t('scaling.empty')}
      </Text>
    );
  }
  const { min, max } = scaling;
  const sentences: string[] = [
    min === max
      ? t('scaling.exactly', { count: min })
      : t('scaling.between', { min, max }),
  ];
  if (min === 0 && max > 0) sentences.push(t('scaling.toZero'));
  return <Sentences sentences={sentences} />;
}
