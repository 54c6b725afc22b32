import type { WorkBudget } from '../../work';
import type { ChangeCollector } from '../ChangeCollector';
import type { ProtoFile } from './model';

/**
 * Two files and where their changes go.
 *
 * @internal
 */
export interface ProtoComparison {
  old: ProtoFile;
  next: ProtoFile;
  changes: ChangeCollector;
  budget: WorkBudget;
}
