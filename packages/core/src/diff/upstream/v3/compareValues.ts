import type { Configuration } from '../../../contract/model';
import { walkValues } from '../../contract/walkValues';
import { valueText } from '../../valueText';
import type { UpstreamChanges } from '../UpstreamChanges';

/** The values of a configuration. Source: diff sheet, §4. @internal */
export function compareValues(
  { old, next }: { old: Configuration; next: Configuration },
  changes: UpstreamChanges,
): void {
  const path = `configurations[${next.name}].values`;
  for (const value of walkValues(path, old.values ?? {}, next.values ?? {})) {
    changes.add(
      value.type,
      value.path,
      { old: valueText(value.old), next: valueText(value.next) },
      'configurations[].values',
    );
  }
}
