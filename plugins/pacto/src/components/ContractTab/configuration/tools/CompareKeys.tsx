import { Skeleton, Text } from '@backstage/ui';
import {
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useAllVersions } from '../../../../hooks/useAllVersions';
import { isComparable } from '../../../../versions/comparable';
import { versionName } from '../../../../versions/versionName';
import { LoadedContent } from '../../../Section';
import { readSchema } from '../readSchema';
import type { ToolProps } from './ConfigurationTools';
import { KeyChanges } from './KeyChanges';
import { NoOtherSchema } from './NoOtherSchema';
import { RevisionSelect } from './RevisionSelect';
import styles from './Sample.module.css';
import { useAgainst } from './useAgainst';
import { useOtherSchema } from './useOtherSchema';

/** What changes for somebody who sets values, between the version at hand and another. */
export function CompareKeys({ name, source, view }: ToolProps) {
  const { t } = usePactoTranslation();
  const { service, revision } = view;
  const versions = useAllVersions(service.id);
  const others = versions.items.filter(
    version => isComparable(version) && version.digest !== revision.digest,
  );
  const [chosen, setAgainst] = useAgainst();
  const below = versions.items.findIndex(
    ({ digest }) => digest === revision.digest,
  );
  const nearest = versions.items.slice(below + 1).find(isComparable);
  const against = chosen ?? (nearest ?? others.at(-1))?.digest;
  const other = useOtherSchema(service.id, against, name);
  const file = useBundleFile(source.serviceId, source.digest, source.path);
  const version = versions.items.find(({ digest }) => digest === against);
  const otherName = version ? versionName(version) : against ?? '';
  if (against === undefined) {
    return versions.complete ? (
      <Text color="secondary">{t('configuration.compare.onlyOne')}</Text>
    ) : (
      <Skeleton width="100%" height={120} />
    );
  }
  return (
    <div className={styles.sample}>
      <RevisionSelect
        label={t('configuration.compare.other')}
        versions={others}
        digest={against}
        onChange={setAgainst}
      />
      <LoadedContent loaded={other} lines={6}>
        {reading =>
          reading.state === 'read' ? (
            <LoadedContent loaded={file} lines={6}>
              {text => (
                <KeyChanges
                  schema={readSchema(text)?.schema}
                  version={revision.version ?? revision.digest}
                  other={reading.schema}
                  otherVersion={otherName}
                  digests={{ from: against, to: revision.digest }}
                />
              )}
            </LoadedContent>
          ) : (
            <NoOtherSchema
              name={name}
              version={otherName}
              state={reading.state}
            />
          )
        }
      </LoadedContent>
    </div>
  );
}
