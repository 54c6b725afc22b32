import type { WorkBudget } from '../../work';
import type { ChangeCollector } from '../ChangeCollector';
import type { SchemaComparer } from '../schema/SchemaComparer';
import type { MessageComparer } from './MessageComparer';
import type { EventApi } from './model';

/**
 * Two documents and where their changes go.
 *
 * @internal
 */
export interface EventComparison {
  old: EventApi;
  next: EventApi;
  schemas: SchemaComparer;
  messages: MessageComparer;
  changes: ChangeCollector;
  budget: WorkBudget;
}

/** Whether two parts mean the same, with what they refer to. @internal */
export const isSame = (
  { schemas }: Pick<EventComparison, 'schemas'>,
  old: unknown,
  next: unknown,
) => schemas.sameness.same(old, next);
