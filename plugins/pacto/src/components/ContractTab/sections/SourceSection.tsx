import { Text } from '@backstage/ui';
import {
  FindingList,
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { CodeView } from '../../CodeView';
import { LoadedContent } from '../../Section';
import { CONTRACT_PATH } from '../bundlePaths';
import type { RevisionView } from '../RevisionView';

/** `pacto.yaml` as written, with the findings at their lines. */
export function SourceSection({
  view: { service, revision },
}: {
  view: RevisionView;
}) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const file = useBundleFile(service.id, revision.digest, CONTRACT_PATH);
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
      <LoadedContent loaded={file} lines={20}>
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
