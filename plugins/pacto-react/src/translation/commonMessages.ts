/** @internal */
export const commonMessages = {
  status: {
    valid: 'Valid',
    invalid: 'Invalid',
    unknown: 'Unknown',
    scope:
      'Valid means that a contract fits its schema. Policies and rules across fields are not checked.',
    scopeShort: 'by its schema',
  },
  severity: {
    error: 'Error',
    warning: 'Warning',
    info: 'Note',
  },
  finding: {
    listLabel: 'Findings',
    at: 'at {{path}}',
    line: 'line {{line}}',
  },
  time: {
    relative: '{{value, relativetime}}',
    exact: '{{value, datetime}}',
    since: 'since {{time}}',
  },
  digest: {
    copy: 'Copy digest {{digest}}',
    copied: 'Digest copied',
  },
  limitations: {
    partial: 'Something is missing or old',
    none: 'Nothing was read from the sources yet',
    noneNextStep:
      'The first sync has not ended, or it failed. The Contracts page shows how the sources do.',
  },
  error: {
    notFound: 'Not found',
    forbidden: 'You may not see this',
    forbiddenNextStep:
      'Ask whoever looks after this portal for permission to read it.',
    failed: 'This could not be loaded',
    retry: 'Try again',
  },
} as const;
