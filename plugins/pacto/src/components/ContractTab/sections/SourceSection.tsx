import { Text } from '@backstage/ui';
import {
  FindingList,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { CodeView } from '../../CodeView';
import { LoadedContent } from '../../Section';
import type { RevisionView } from '../RevisionView';

/** `pacto.yaml` as written, with the findings at their lines. */
export function SourceSection({
  view: { source, revision },
}: {
  view: RevisionView;
}) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  return (
    <>
      {revision.findings.length === 0 ? (
        <Text color="secondary">{t('source.noFindings')}</Text>
      ) : (
        <FindingList
          findings={revision.findings}
          lineHref={line => href({ hash: `L${line}` })}
        />
      )}
      <LoadedContent loaded={source} lines={20}>
        {text => (
          <CodeView
            label={t('source.code')}
            text={text}
            findings={revision.findings}
            anchored
          />
        )}
      </LoadedContent>
    </>
  );
}
