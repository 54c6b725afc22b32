import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBundleFile } from '@pacto/backstage-plugin-pacto-react';
import { LazyMarkdown } from '../../Markdown';
import { LoadedContent } from '../../Section';
import type { RevisionView } from '../RevisionView';
import { FileLine } from '../origin';
import { DocumentNav } from './DocumentNav';
import { groupDocuments } from './groupDocuments';
import styles from './documentation.module.css';

/** The Markdown files of the bundle; which one is open is in the address. */
export function DocumentationSection({ view }: { view: RevisionView }) {
  const [params] = useSearchParams();
  const { revision, service } = view;
  const { files, groups } = useMemo(() => {
    const paths = revision.files.map(({ path }) => path);
    return { files: new Set(paths), groups: groupDocuments(paths) };
  }, [revision.files]);
  const asked = params.get('doc');
  const isAsked = groups.some(({ paths }) => paths.includes(asked ?? ''));
  const path = isAsked ? asked! : groups[0].paths[0];
  const text = useBundleFile(service.id, revision.digest, path);
  return (
    <div className={styles.columns}>
      <DocumentNav groups={groups} current={path} view={view} />
      <div className={styles.document}>
        <LoadedContent loaded={text} lines={8}>
          {value => (
            <LazyMarkdown key={path} text={value} path={path} files={files} />
          )}
        </LoadedContent>
        <FileLine path={path} />
      </div>
    </div>
  );
}
