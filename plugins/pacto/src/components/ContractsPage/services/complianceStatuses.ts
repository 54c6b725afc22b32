import type { ComplianceStatus } from '@pacto/backstage-plugin-pacto-common';

/** In the order in which the page names them: what is fine, what is not, what nobody knows, what is not judged. */
export const complianceStatuses = [
  'Compliant',
  'Warning',
  'NonCompliant',
  'Invalid',
  'Unknown',
  'Reference',
] as const satisfies readonly ComplianceStatus[];
