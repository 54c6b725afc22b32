import type { Change, ChangeClass } from '../change';
import { assessVersionStep } from './assessVersionStep';

const B = 'BREAKING';
const P = 'POTENTIAL_BREAKING';
const N = 'NON_BREAKING';

const change = (part: Partial<Change>): Change => ({
  path: 'interfaces',
  type: 'modified',
  classification: N,
  reason: '',
  ruleId: 'x',
  ...part,
});

const assess = (
  oldVersion: string | undefined,
  newVersion: string | undefined,
  classification: ChangeClass,
  more: { changes?: Change[]; completeness?: 'partial' } = {},
) => {
  const { step, needed, fits } = assessVersionStep({
    oldVersion,
    newVersion,
    classification,
    changes: [change({ classification })],
    ...more,
  });
  return [step, needed, fits];
};

describe('assessVersionStep', () => {
  it.each<[string, string, ChangeClass, string[]]>([
    ['1.2.3', '2.0.0', B, ['major', 'major', 'yes']],
    ['1.2.3', '1.3.0', B, ['minor', 'major', 'no']],
    ['1.2.3', '1.2.4', B, ['patch', 'major', 'no']],
    ['1.2.3', '1.3.0', P, ['minor', 'minor', 'yes']],
    ['1.2.3', '1.2.4', P, ['patch', 'minor', 'no']],
    ['1.2.3', '1.2.4', N, ['patch', 'patch', 'yes']],
    ['v1.2', '1.2.1', N, ['patch', 'patch', 'yes']],
    ['1.2.3', '3.0.0', N, ['major', 'patch', 'yes']],
    ['0.2.3', '0.3.0', B, ['minor', 'minor', 'yes']],
    ['0.2.3', '0.2.4', B, ['patch', 'minor', 'no']],
    ['0.2.3', '0.2.4', P, ['patch', 'patch', 'yes']],
    ['0.2.3', '1.0.0', B, ['major', 'minor', 'yes']],
    ['1.2.3', '1.2.3', N, ['none', 'patch', 'no']],
    ['1.2.3', 'v1.2.3', P, ['none', 'minor', 'no']],
    ['1.2.3', '1.2.3+5', B, ['build', 'major', 'no']],
    ['1.2.3-rc.1', '1.2.3-rc.2', B, ['prerelease', 'major', 'yes']],
    ['1.2.3-rc.1', '1.2.3', B, ['prerelease', 'major', 'yes']],
    ['1.2.3', '2.0.0-rc.1', B, ['major', 'major', 'yes']],
    ['2.0.0', '1.2.3', B, ['backwards', 'major', 'unknown']],
    ['1.2.3', '1.2.3-rc.1', N, ['backwards', 'patch', 'unknown']],
    ['latest', '1.2.3', N, ['unknown', 'unknown', 'unknown']],
  ])('%s to %s with %s', (old, next, classification, expected) => {
    expect(assess(old, next, classification)).toEqual(expected);
  });

  it('needs a minor version for what is added to an interface', () => {
    const added = change({ type: 'added', subject: { kind: 'interface' } });
    const options = { changes: [added] };
    expect(assess('1.0.0', '1.0.1', N, options)).toEqual([
      'patch',
      'minor',
      'no',
    ]);
    expect(assess('0.1.0', '0.1.1', N, options)).toEqual([
      'patch',
      'patch',
      'yes',
    ]);
  });

  it.each([
    { subject: { kind: 'service' as const }, path: 'service.owner.team' },
    { subject: { kind: 'readiness' as const }, path: 'readiness' },
    { subject: { kind: 'dependency' as const }, path: 'dependencies' },
    { subject: { kind: 'policy' as const }, path: 'policies' },
    {
      subject: { kind: 'configuration' as const },
      path: 'configurations[a].values.X',
    },
  ])('does not take $path for an addition', part => {
    const changes = [change({ type: 'added', ...part })];
    expect(assess('1.0.0', '1.0.1', N, { changes })[2]).toBe('yes');
  });

  it('needs nothing where only the version changed, or nothing', () => {
    const changes = [change({ path: 'service.version' })];
    expect(assess('1.0.0', '1.0.1', N, { changes })).toEqual([
      'patch',
      'none',
      'yes',
    ]);
    expect(assess('1.0.0', '1.0.0', N, { changes: [] })).toEqual([
      'none',
      'none',
      'yes',
    ]);
  });

  it('says yes after a partial comparison only when it holds at worst', () => {
    const completeness = 'partial';
    expect(assess('1.0.0', '2.0.0', N, { completeness })[2]).toBe('yes');
    expect(assess('1.0.0', '1.1.0', N, { completeness })[2]).toBe('unknown');
    expect(assess('1.0.0', '1.0.1', P, { completeness })[2]).toBe('no');
    expect(assess('1.0.0', '1.0.0', N, { completeness, changes: [] })[2]).toBe(
      'unknown',
    );
  });

  it.each([
    ['1.0.0', '1.0.1', B, /breaking changes need at least a major version: /],
    ['1.0.0', '1.0.1', P, /until they are shown to be safe/],
    ['2.0.0', '1.0.0', N, /backwards/],
    ['2.0.0-rc.1', '2.0.0', B, /the old version is a prerelease/],
    ['1.0.0', undefined, N, /not known/],
    ['one', '1.0.0', N, /"one" is no semantic version/],
  ] as const)(
    'explains %s to %s with %s',
    (oldVersion, newVersion, classification, message) => {
      expect(
        assessVersionStep({ oldVersion, newVersion, classification }).message,
      ).toMatch(message);
    },
  );
});
