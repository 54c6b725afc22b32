import { Text } from '@backstage/ui';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ChangeMark } from '../marks';
import { versionName } from '../../versions/versionName';

export interface VersionsAnswerLineProps {
  /** Those that are loaded. */
  versions: Version[];
  total: number;
}

/** The answer: how many versions there are, which is the current one, and what it did to its consumers. */
export function VersionsAnswerLine(props: VersionsAnswerLineProps) {
  const { versions, total } = props;
  const { t } = usePactoTranslation();
  const current = versions.find(version => version.current);
  const { classification, from, state } = current?.hop ?? {};
  const sentence = () => {
    if (!current) return null;
    const version = <bdi>{versionName(current)}</bdi>;
    if (classification === undefined || from === undefined) {
      return t('versions.currentIs', { version });
    }
    return t('versions.currentChanges', {
      version,
      below: <bdi>{from.version ?? from.digest}</bdi>,
      mark: (
        <ChangeMark
          classification={classification}
          isPartial={state === 'partial'}
        />
      ),
    });
  };
  return (
    <Text as="p" variant="title-x-small">
      {t('versions.total', { count: total })}. {sentence()}
    </Text>
  );
}
