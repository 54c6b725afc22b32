import type { Rule } from '../../rules/Rule';
import { readinessRows } from '../readinessRows';
import { rulesOfRow } from '../upstreamRow';
import { listRows } from './listRows';
import { oldRows } from './oldRows';
import { runtimeRows } from './runtimeRows';
import { serviceRows } from './serviceRows';
import { specRows } from './specRows';

/** How rules of 1.x are called. @internal */
export const V1_TABLE = 'upstream-1';

/** Upstream's table for 1.0-a to 1.2. @internal */
export const v1Rules: Rule[] = [
  ...serviceRows,
  ...runtimeRows,
  ...listRows,
  ...specRows,
  ...readinessRows('checks'),
  ...oldRows,
].flatMap(row => rulesOfRow(V1_TABLE, row));
