import type { Change } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { breakingChange } from '../../__fixtures__/comparison';
import { describeKinds } from './describeKinds';

/** The key of the message and the number in it. */
const t = ((key: string, { count }: { count: number }) =>
  `${count} ${key.replace('diff.kind.', '')}`) as unknown as PactoTranslate;

const change = (changed: Partial<Change>): Change => ({
  ...breakingChange,
  ...changed,
});

const describeAll = (changes: Change[], breaking = changes.length) =>
  describeKinds(
    {
      classification: 'BREAKING',
      counts: { breaking, potentialBreaking: 0, nonBreaking: 0 },
    },
    changes,
    t,
  );

describe('describeKinds', () => {
  it('names the most frequent first and counts what has no name', () => {
    const key = change({
      ruleId: 'schema.request-required-property-added',
      type: 'added',
      subject: { kind: 'configuration', name: 'app' },
    });
    expect(
      describeAll([
        key,
        change({ ruleId: 'openapi.path-removed' }),
        change({ ruleId: 'openapi.operation-removed' }),
        change({
          ruleId: 'runtime.state-changed',
          subject: { kind: 'runtime' },
        }),
      ]),
    ).toEqual(['2 operation.removed', '1 key.added', '1 other']);
  });

  it('says nothing while some are missing, or where none has a name', () => {
    expect(describeAll([breakingChange], 2)).toBeUndefined();
    expect(
      describeAll([
        change({ subject: undefined, ruleId: 'service.name-changed' }),
      ]),
    ).toBeUndefined();
  });
});
