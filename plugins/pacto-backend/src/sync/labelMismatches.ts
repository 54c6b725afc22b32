import type { Finding } from '@pacto/core';
import type { BundleLabels, RevisionHead } from '../store';

const LABELS = [
  ['name', 'io.pacto.name'],
  ['version', 'io.pacto.version'],
  ['pactoVersion', 'io.pacto.pactoVersion'],
] as const satisfies readonly (readonly [keyof BundleLabels, string])[];

/**
 * Labels of the current revision that say something else than its contract: whoever trusts them is misled. Labels are
 * advisory, so it is a warning. Source: OCI sheet, §1 and §9.
 *
 * @internal
 */
export function findLabelMismatches(
  current: RevisionHead | undefined,
): Finding[] {
  const { labels } = current ?? {};
  if (!current || !labels) return [];
  return LABELS.flatMap(([key, label]) => {
    const said = labels[key];
    const is = current[key];
    if (said === undefined || is === undefined || said === is) return [];
    return [
      {
        code: 'LABEL_MISMATCH',
        severity: 'warning',
        layer: 'identity',
        path: key === 'pactoVersion' ? key : `service.${key}`,
        message: `The label ${label} of the bundle says ${said}, its contract ${is}`,
        remedy:
          'Publish the bundle with a Pacto client, which sets its labels.',
      } as const,
    ];
  });
}
