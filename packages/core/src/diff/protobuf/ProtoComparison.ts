import type { WorkBudget } from '../../work';
import type { ChangeCollector } from '../ChangeCollector';
import type { LinkedProto } from './model';

/**
 * Two files and where their changes go.
 *
 * @internal
 */
export interface ProtoComparison {
  old: LinkedProto;
  next: LinkedProto;
  changes: ChangeCollector;
  budget: WorkBudget;
}
