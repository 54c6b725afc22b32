import type { Readiness, ReadinessClaim } from '../model';
import { compact, type Fields } from './Fields';

/** The items are under `checks` in 1.x and under `claims` in 2.0. @internal */
export function normalizeReadiness(
  readiness: Fields | undefined,
): Readiness | undefined {
  if (!readiness) return undefined;
  return compact<Readiness>({
    expires: readiness.text('expires'),
    minScore: readiness.number('minScore'),
    partialCredit: readiness.number('partialCredit'),
    history: readiness.list('history').map(entry => ({
      date: entry.text('date') ?? '',
      version: entry.text('version') ?? '',
      author: entry.text('author') ?? '',
      description: entry.text('description') ?? '',
    })),
    claims: [...readiness.list('checks'), ...readiness.list('claims')].map(
      entry =>
        compact<ReadinessClaim>({
          id: entry.text('id') ?? '',
          type: entry.text('type') ?? '',
          evidence: entry.text('evidence') ?? '',
          weight: entry.number('weight') ?? 0,
          status: entry.oneOf('status', [
            'done',
            'partial',
            'not-done',
            'deferred',
          ]),
          category: entry.text('category'),
          description: entry.text('description'),
          expires: entry.text('expires'),
          documentPath: entry.path,
        }),
    ),
  });
}
