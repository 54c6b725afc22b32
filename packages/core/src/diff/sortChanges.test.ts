import type { Change } from './change';
import { sortChanges } from './sortChanges';

const change = (part: Partial<Change>): Change => ({
  path: 'p',
  type: 'modified',
  classification: 'NON_BREAKING',
  reason: '',
  ruleId: 'r',
  ...part,
});

describe('sortChanges', () => {
  it('goes by part of the contract, name, path, type, values and rule', () => {
    const sorted = [
      change({ path: 'z' }),
      change({ subject: { kind: 'service' }, path: 'z' }),
      change({ subject: { kind: 'runtime' } }),
      change({ subject: { kind: 'dependency', name: 'a' } }),
      change({ subject: { kind: 'interface', name: 'B' }, path: 'z' }),
      change({ subject: { kind: 'interface', name: 'a' }, path: 'a' }),
      change({ subject: { kind: 'interface', name: 'a' }, type: 'added' }),
      change({ subject: { kind: 'interface', name: 'a' } }),
      change({ subject: { kind: 'interface', name: 'a' }, newValue: '1' }),
      change({ subject: { kind: 'interface', name: 'a' }, oldValue: '1' }),
      change({ subject: { kind: 'configuration' } }),
      change({ subject: { kind: 'policy' } }),
      change({ subject: { kind: 'readiness' }, ruleId: 'a' }),
      change({ subject: { kind: 'readiness' } }),
    ];
    expect(sortChanges([...sorted].reverse())).toEqual(sorted);
  });
});
