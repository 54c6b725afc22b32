import {
  choice,
  closed,
  date,
  list,
  matching,
  text,
  whole,
  type Fields,
} from './parts';

const minScore: Fields = { minScore: whole(0, 100) };

const item: Fields = {
  id: matching(
    '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$',
    'may have lower-case letters, digits, ".", "_" and "-", and starts and ends with a letter or digit',
  ),
  type: choice(
    'url',
    'document',
    'ticket',
    'report',
    'artifact',
    'identifier',
    'other',
  ),
  evidence: { ...text, maxLength: 2048 },
  weight: whole(0, 100),
};

const claims = list(
  closed(
    { ...item, status: choice('done', 'partial', 'not-done', 'deferred') },
    {
      description: text,
      category: choice(
        'architecture',
        'testing',
        'code-quality',
        'observability',
        'security',
        'documentation',
        'infrastructure',
        'ci-cd',
        'deployment',
        'resilience',
        'backup-recovery',
        'incident-response',
        'compliance',
        'other',
      ),
    },
  ),
  1,
);

/** One expiry for the whole; the items are under `checks` in 1.2 and under `claims` in 2.0. */
const assessed = (items: 'checks' | 'claims'): Fields => ({
  readiness: closed(
    { expires: date, [items]: claims },
    {
      ...minScore,
      partialCredit: { type: 'number', minimum: 0, maximum: 1 },
      history: list(
        closed({ date, version: text, author: text, description: text }),
      ),
    },
  ),
});

/** 1.1: each check has its own expiry. @internal */
export const expiringChecks: Fields = {
  readiness: closed(
    {
      checks: list(
        closed({ ...item, expires: date }, { description: text }),
        1,
      ),
    },
    minScore,
  ),
};

/** 1.2. @internal */
export const assessedChecks = assessed('checks');

/** 2.0. @internal */
export const assessedClaims = assessed('claims');
