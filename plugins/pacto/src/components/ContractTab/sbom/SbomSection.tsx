import { useNavigate, useSearchParams } from 'react-router-dom';
import { Text } from '@backstage/ui';
import {
  LimitationsBanner,
  usePactoTranslation,
  useSbom,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { LoadMore } from '../../LoadMore';
import { SearchInput } from '../../SearchInput';
import { LoadedContent } from '../../Section';
import { ContentProblem } from '../ContentProblem';
import type { RevisionView } from '../RevisionView';
import { FileLink } from '../sections/FileLink';
import { LicenseFilter } from './LicenseFilter';
import { PackagesTable } from './PackagesTable';
import { readSbomSort, SBOM_SORT } from './sbomSort';
import styles from './sbom.module.css';

const formats = { spdx: 'SPDX', cyclonedx: 'CycloneDX' } as const;

/** What the service is made of: packages with their licences. Search, licence and order are in the address. */
export function SbomSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const href = useQueryHref();
  const q = params.get('package') ?? '';
  const license = params.get('license') ?? undefined;
  const sort = readSbomSort(params.get(SBOM_SORT));
  const loaded = useSbom(view.service.id, view.revision.digest, {
    ...(q && { q }),
    ...(license !== undefined && { license }),
    ...(sort && { sort }),
  });
  const { items, ...pages } = loaded.pages;
  const change = (changed: Record<string, string | undefined>) =>
    navigate(href({ params: changed }), { replace: true });
  return (
    <LoadedContent loaded={loaded} lines={6}>
      {answer => {
        if (answer.state !== 'present') {
          return (
            <ContentProblem state={answer.state} problem={answer.problem} />
          );
        }
        return (
          <>
            <LimitationsBanner answer={answer} />
            <div className={styles.facts}>
              <Text>{t('sbom.packages', { count: answer.total })}</Text>
              {answer.format && <span>{formats[answer.format]}</span>}
              {answer.file && <FileLink path={answer.file} />}
            </div>
            <div className={styles.filters}>
              <SearchInput
                label={t('sbom.search')}
                value={q}
                onChange={text => change({ package: text || undefined })}
              />
              <LicenseFilter
                licenses={answer.licenses}
                value={license}
                onChange={value => change({ license: value })}
              />
            </div>
            {items.length === 0 ? (
              <Text color="secondary" role="status">
                {t('sbom.noMatch')}
              </Text>
            ) : (
              <PackagesTable
                packages={items}
                sort={sort}
                onSort={value => change({ [SBOM_SORT]: value })}
              />
            )}
            <LoadMore
              pages={pages}
              text={t('sbom.shown', {
                shown: items.length,
                total: answer.totalItems,
              })}
            />
          </>
        );
      }}
    </LoadedContent>
  );
}
