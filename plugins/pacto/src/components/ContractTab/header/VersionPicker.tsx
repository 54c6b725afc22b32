import { useState } from 'react';
import { Button, MenuAutocomplete, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import type { Revision, Version } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type PactoTranslate,
} from '@pacto/backstage-plugin-pacto-react';
import { useAllVersions } from '../../../hooks/useAllVersions';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { isolateText } from '../sections/isolateText';
import styles from './ContractHeader.module.css';

export interface VersionPickerProps {
  serviceId: string;
  revision?: Revision;
}

/** Which version is shown; the others are read when it is opened. */
export function VersionPicker({ serviceId, revision }: VersionPickerProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const [isOpen, setOpen] = useState(false);
  const { items, complete, error } = useAllVersions(
    isOpen ? serviceId : undefined,
  );
  const emptyText = () => {
    if (error) return error.message;
    return t(complete ? 'contract.noSuchVersion' : 'contract.versionsLoading');
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        size="small"
        variant="secondary"
        iconEnd={<RiArrowDownSLine aria-hidden="true" />}
        aria-label={t('contract.chooseVersion', {
          version: isolateText(revision?.version ?? t('contract.noVersion')),
        })}
      >
        <bdi className={styles.version}>
          {revision?.version ?? t('contract.noVersion')}
        </bdi>
      </Button>
      <MenuAutocomplete
        virtualized
        aria-label={t('contract.versions')}
        placeholder={t('contract.searchVersion')}
        maxWidth="320px"
        maxHeight="320px"
        disabledKeys={revision ? [revision.digest] : []}
        renderEmptyState={() => (
          <div className={styles.noVersions} role="status">
            {emptyText()}
          </div>
        )}
      >
        {items.filter(isReadable).map(version => (
          <MenuItem
            key={version.digest}
            id={version.digest}
            textValue={[version.version, ...version.tags, version.digest].join(
              ' ',
            )}
            href={href({
              params: {
                at: version.current ? undefined : version.digest,
                file: undefined,
                line: undefined,
              },
            })}
          >
            {describeVersion(version, t)}
          </MenuItem>
        ))}
      </MenuAutocomplete>
    </MenuTrigger>
  );
}

/** What could not be fetched has no digest to go to. */
function isReadable(version: Version): version is Version & { digest: string } {
  return version.digest !== undefined;
}

/** The version, the tags that are not it, and what is worth knowing before one goes there. */
function describeVersion(version: Version, t: PactoTranslate): string {
  const tags = version.tags.filter(tag => tag !== version.version);
  return [
    isolateText(version.version ?? t('contract.noVersion')),
    ...tags.map(isolateText),
    ...(version.current ? [t('contract.currentVersion')] : []),
    ...(version.state === 'valid'
      ? []
      : [t(`contract.versionState.${version.state}`)]),
  ].join(' · ');
}
