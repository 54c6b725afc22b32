import { useMemo, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type {
  Change,
  DiffAnswer,
  DiffOrigins,
} from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type LoadedPages,
} from '@pacto/backstage-plugin-pacto-react';
import { useHashTarget, useTarget } from '../../../hooks/useHashTarget';
import { useReadOn } from '../../../hooks/useReadOn';
import { LoadMore } from '../../LoadMore';
import { Section } from '../../Section';
import { countAll } from '../countAll';
import { FILES_PLACE } from '../raw/filesPlace';
import type { ChangeDiffAddress, DiffAddress } from '../useDiffAddress';
import { ChangeFilters } from './ChangeFilters';
import { ChangeGroupRows } from './ChangeGroupRows';
import { changePlace } from './changeIds';
import { FilterResult } from './FilterResult';
import { filterChanges } from './filterChanges';
import { groupChanges } from './groupChanges';
import { originFinder } from './origins';
import type { SelectedChange } from './useSelectedChange';

export interface ChangesSectionProps {
  diff: LoadedPages<DiffAnswer, Change>;
  selection: SelectedChange;
  origins?: DiffOrigins;
  address: DiffAddress;
  onChange: ChangeDiffAddress;
}

/** The changes by part, with their filters. The class is filtered by the backend, part and text are here. */
export function ChangesSection(props: ChangesSectionProps) {
  const { diff, selection, origins, address, onChange } = props;
  const { t } = usePactoTranslation();
  const root = useRef<HTMLDivElement>(null);
  const target = address.change;
  useHashTarget(root);
  const { hash } = useLocation();
  // A place in the address comes before what is selected.
  useTarget(root, {
    id: target && hash === '' ? changePlace(target) : undefined,
  });
  const { value: answer, pages, loading, error } = diff;
  const { part, text } = address;

  const loaded = pages.items;
  const parts = useMemo(() => groupChanges(loaded), [loaded]);
  const groups = useMemo(
    () =>
      groupChanges(filterChanges(loaded, text)).filter(
        ({ key }) => part === undefined || key === part,
      ),
    [loaded, text, part],
  );
  const originOf = useMemo(() => originFinder(origins), [origins]);
  const isTargetMissing = target !== undefined && !selection.change;
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
            ids={selection.ids}
            target={target}
            originOf={originOf}
            filesPlace={FILES_PLACE}
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
