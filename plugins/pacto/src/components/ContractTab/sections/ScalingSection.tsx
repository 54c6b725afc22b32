import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { Origin } from '../origin';
import type { RevisionView } from '../RevisionView';
import { Sentences } from './Sentences';

/** How many copies run. */
export function ScalingSection({ view: { contract } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { scaling } = contract;
  if (!scaling) return null;
  const { min, max } = scaling;
  const sentences: string[] = [
    min === max
      ? t('scaling.exactly', { count: min })
      : t('scaling.between', { min, max }),
  ];
  if (min === 0 && max > 0) sentences.push(t('scaling.toZero'));
  return (
    <>
      <Sentences sentences={sentences} />
      <div>
        <Origin path={['scaling']} />
      </div>
    </>
  );
}
