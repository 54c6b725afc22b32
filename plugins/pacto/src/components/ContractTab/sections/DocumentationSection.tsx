import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Link, Text } from '@backstage/ui';
import {
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { LazyMarkdown } from '../../Markdown';
import { LoadedContent } from '../../Section';
import { isDocument } from '../bundlePaths';
import type { RevisionView } from '../RevisionView';
import styles from './DocumentationSection.module.css';

/** The Markdown files of the bundle; which one is open is in the address. */
export function DocumentationSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const [params] = useSearchParams();
  const { revision, service } = view;
  const { files, documents } = useMemo(() => {
    const paths = revision.files.map(({ path }) => path);
    return { files: new Set(paths), documents: paths.filter(isDocument) };
  }, [revision.files]);
  const asked = params.get('doc');
  const path =
    asked !== null && documents.includes(asked) ? asked : startOf(documents);
  const text = useBundleFile(service.id, revision.digest, path);

  if (path === undefined) {
    return <Text color="secondary">{t('documentation.empty')}</Text>;
  }
  return (
    <>
      <nav aria-label={t('documentation.list')}>
        <ul className={styles.list}>
          {documents.map(document => (
            <li key={document}>
              <Link
                href={href({
                  params: { doc: document },
                  hash: 'documentation',
                })}
                aria-current={document === path ? 'true' : undefined}
                weight={document === path ? 'bold' : 'regular'}
              >
                <bdi>{document.slice('docs/'.length)}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <LoadedContent loaded={text} lines={8}>
        {value => <LazyMarkdown text={value} path={path} files={files} />}
      </LoadedContent>
    </>
  );
}

function startOf(documents: string[]): string | undefined {
  return (
    documents.find(path => /^docs\/(readme|index|overview)\.md$/i.test(path)) ??
    documents[0]
  );
}
