import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import type { SectionId } from './sectionStates';

/** First parts of the path of a finding, by the part of the page that it is about. */
const roots: Partial<Record<SectionId, string[]>> = {
  interfaces: ['interfaces'],
  configuration: ['configurations', 'configuration'],
  dependencies: ['dependencies'],
  runtime: ['runtime', 'workload', 'state', 'capabilities'],
  scaling: ['scaling'],
  policies: ['policies', 'policy'],
  readiness: ['readiness'],
  documentation: ['docs', 'skills'],
  sbom: ['sbom'],
};

/** The findings about one part of the page; Source has them all. */
export function findingsOf(
  id: SectionId,
  findings: Revision['findings'],
): Revision['findings'] {
  const own = roots[id] ?? [];
  // A path is of keys (`interfaces.0.type`, `interfaces[0]`) or of a file (`interfaces/openapi.yaml`).
  return findings.filter(({ path }) => own.includes(path.split(/[.[/]/)[0]));
}
