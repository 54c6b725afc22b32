import { useMemo, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { Change, DiffAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type LoadedPages,
} from '@pacto/backstage-plugin-pacto-react';
import { readHash, useHashTarget } from '../../../hooks/useHashTarget';
import { Section } from '../../Section';
import { LoadMore } from '../LoadMore';
import { countAll } from '../countAll';
import type { ChangeDiffAddress, DiffAddress } from '../useDiffAddress';
import { ChangeFilters } from './ChangeFilters';
import { ChangeGroupRows } from './ChangeGroupRows';
import { changeIds, isChangeId } from './changeIds';
import { FilterResult } from './FilterResult';
import { filterChanges } from './filterChanges';
import { groupChanges } from './groupChanges';
import { useReadOn } from './useReadOn';

export interface ChangesSectionProps {
  diff: LoadedPages<DiffAnswer, Change>;
  address: DiffAddress;
  onChange: ChangeDiffAddress;
}

/** The changes by part, with their filters. The class is filtered by the backend, part and text are here. */
export function ChangesSection(props: ChangesSectionProps) {
  const { diff, address, onChange } = props;
  const { t } = usePactoTranslation();
  const root = useRef<HTMLDivElement>(null);
  const target = readHash(useLocation().hash);
  useHashTarget(root);
  const { value: answer, pages, loading, error } = diff;
  const { part, text } = address;

  const loaded = pages.items;
  const ids = useMemo(() => changeIds(loaded), [loaded]);
  const parts = useMemo(() => groupChanges(loaded), [loaded]);
  const groups = useMemo(
    () =>
      groupChanges(filterChanges(loaded, text)).filter(
        ({ key }) => part === undefined || key === part,
      ),
    [loaded, text, part],
  );
  const isTargetMissing =
    isChangeId(target) && ![...ids.values()].some(id => id === target);
  const readsOn = part !== undefined || text !== undefined || isTargetMissing;
  // Until the filter is applied the list is the one before, and its further pages are not of this filter.
  useReadOn(pages, readsOn && !loading && !error);

  const { counts, totalItems } = answer!;
  const isLooking = readsOn && pages.hasMore;
  const progress = { shown: loaded.length, total: totalItems };
  return (
    <Section id="changes" title={t('diff.changes')} count={countAll(counts)}>
      <ChangeFilters
        address={address}
        counts={counts}
        parts={parts}
        onChange={onChange}
      />
      <FilterResult
        address={address}
        groups={groups}
        answer={answer!}
        isSettled={!loading && !error && !isLooking}
      />
      <div ref={root} aria-busy={loading}>
        {groups.map(group => (
          <ChangeGroupRows
            key={group.key}
            group={group}
            ids={ids}
            target={target}
          />
        ))}
      </div>
      {!error && (
        <LoadMore
          pages={{ ...pages, loading: pages.loading || loading }}
          text={t(isLooking ? 'diff.lookingThrough' : 'diff.shown', progress)}
        />
      )}
    </Section>
  );
}
