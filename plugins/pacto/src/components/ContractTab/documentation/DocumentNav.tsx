import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { RevisionView } from '../RevisionView';
import { DocumentLink } from './DocumentLink';
import type { DocumentGroup } from './groupDocuments';
import styles from './documentation.module.css';

/** Documents that are read for their titles; further ones go by their path. */
const MOST_TITLES = 12;

/** Bytes of a document that is read for its title alone. */
const LARGEST = 64 * 1024;

export interface DocumentNavProps {
  groups: DocumentGroup[];
  /** Path of the document that is open. */
  current: string;
  view: RevisionView;
}

/** The documents by folder. */
export function DocumentNav({ groups, current, view }: DocumentNavProps) {
  const { t } = usePactoTranslation();
  const { files } = view.revision;
  const all = groups.flatMap(({ paths }) => paths);
  if (all.length === 1) return null;
  const isRead = (path: string) =>
    all.indexOf(path) < MOST_TITLES &&
    (files.find(file => file.path === path)?.size ?? 0) <= LARGEST;
  return (
    <nav aria-label={t('documentation.list')} className={styles.nav}>
      {groups.map(({ folder, isSkills, paths }) => (
        <div key={`${isSkills} ${folder}`}>
          {(isSkills || folder) && (
            <Text as="p" variant="body-small" color="secondary">
              {isSkills ? t('documentation.skills') : <bdi>{folder}</bdi>}
            </Text>
          )}
          <ul className={styles.list}>
            {paths.map(path => (
              <li key={path}>
                <DocumentLink
                  path={path}
                  isCurrent={path === current}
                  reads={isRead(path) ? view : undefined}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
