import type { Rule } from '../../rules/Rule';
import { readinessRows } from '../readinessRows';
import { rulesOfRow } from '../upstreamRow';
import { contractRows } from './contractRows';
import { listRows } from './listRows';
import { specRows } from './specRows';

/** How rules of 2.0 are called. @internal */
export const V3_TABLE = 'upstream-3';

/** Upstream's table for 2.0. @internal */
export const v3Rules: Rule[] = [
  ...contractRows,
  ...listRows,
  ...specRows,
  ...readinessRows('claims'),
].flatMap(row => rulesOfRow(V3_TABLE, row));
