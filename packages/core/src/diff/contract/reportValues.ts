import type { ChangeCollector } from '../ChangeCollector';
import { valueText } from '../valueText';
import { walkValues } from './walkValues';

type Values = Record<string, unknown>;

/** Adds a change for each value that differs between two free maps. @internal */
export function reportValues(
  changes: ChangeCollector,
  pair: { path: string; old: Values | undefined; next: Values | undefined },
  rule: string,
): void {
  const { path, old = {}, next = {} } = pair;
  for (const value of walkValues(path, old, next)) {
    changes.add(rule, {
      path: value.path,
      type: value.type,
      oldValue: valueText(value.old),
      newValue: valueText(value.next),
    });
  }
}
