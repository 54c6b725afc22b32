/** @internal */
export const commonMessages = {
  status: {
    valid: 'Valid',
    invalid: 'Invalid',
    unknown: 'Unknown',
    scope:
      'Valid means that no error was found in the bundle, nor by its own policies; those of other repositories count for compliance.',
  },
  compliance: {
    label: 'Compliance',
    status: {
      Compliant: 'Compliant',
      Warning: 'Warning',
      NonCompliant: 'Non-compliant',
      Invalid: 'Invalid',
      Unknown: 'Unknown',
      Reference: 'Reference',
    },
    state: { failed: 'Failed', warning: 'Warning', unknown: 'Unknown' },
    score: '{{score, number}}%',
    noScore: 'not scored',
    reasons_one: '{{count, number}} reason',
    reasons_other: '{{count, number}} reasons',
    reasonsOf_one:
      '{{count, number}} reason for the status {{status}} of {{name}}',
    reasonsOf_other:
      '{{count, number}} reasons for the status {{status}} of {{name}}',
    checks_one: '{{passed, number}} of {{count, number}} check passed.',
    checks_other: '{{passed, number}} of {{count, number}} checks passed.',
    unknownChecks_one: '{{count, number}} could not be made.',
    unknownChecks_other: '{{count, number}} could not be made.',
    policy: 'by policy {{policy}}',
    notObserved: 'By what the contract says; nothing is observed at run time.',
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
