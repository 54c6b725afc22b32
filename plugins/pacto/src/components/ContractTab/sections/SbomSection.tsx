import { Text } from '@backstage/ui';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import type { BundleFile } from '@pacto/backstage-plugin-pacto-common';
import { isSbom } from '../bundlePaths';
import type { RevisionView } from '../RevisionView';
import { FileLink } from './FileLink';
import { SbomFacts } from './SbomFacts';
import styles from './SbomSection.module.css';

/** Bytes of an SBOM that is fetched only to be counted. */
const MAX_COUNTED_BYTES = 2 * 1024 * 1024;

/** The software bills of materials of the bundle. */
export function SbomSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const files = view.revision.files.filter(({ path }) => isSbom(path));
  if (files.length === 0) {
    return <Text color="secondary">{t('sbom.empty')}</Text>;
  }
  const facts = (file: BundleFile) =>
    file.size > MAX_COUNTED_BYTES ? (
      <StatusMark mark="unknown" label={t('sbom.tooLarge')} />
    ) : (
      <SbomFacts
        serviceId={view.service.id}
        digest={view.revision.digest}
        path={file.path}
      />
    );
  return (
    <ul className={styles.list} aria-label={t('sbom.label')}>
      {files.map(file => (
        <li key={file.path} className={styles.item}>
          <FileLink path={file.path} />
          {facts(file)}
        </li>
      ))}
    </ul>
  );
}
