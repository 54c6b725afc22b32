import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { PlanChange } from '@pacto/backstage-plugin-pacto-common';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { readPlan, writePlan } from './planText';

const NAME = 'plan';

/** The planned changes live in the address, so a plan can be shared. */
export function usePlanAddress(): {
  changes: PlanChange[];
  setChanges(changes: PlanChange[]): void;
} {
  const { search } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const changes = useMemo(
    () => readPlan(new URLSearchParams(search).get(NAME)),
    [search],
  );
  const setChanges = useCallback(
    (next: PlanChange[]) =>
      navigate(
        href({
          params: { [NAME]: next.length > 0 ? writePlan(next) : undefined },
        }),
      ),
    [navigate, href],
  );
  return { changes, setChanges };
}
