import type { PlanChange } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';

/** A planned change in words. */
export function describeChange(
  { kind, version, digest, dependency, range }: PlanChange,
  name: string,
  t: PactoTranslate,
): string {
  switch (kind) {
    case 'publish':
      return t(digest ? 'plan.change.release' : 'plan.change.publish', {
        name,
        version: version ?? '',
      });
    case 'upgrade':
      return t('plan.change.upgrade', {
        name,
        dependency: dependency ?? '',
        range: range ?? '',
      });
    default:
      return t('plan.change.remove', { name });
  }
}
