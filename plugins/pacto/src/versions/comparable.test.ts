import { olderVersion, version } from '../__fixtures__/services';
import { isComparable, sortVersions, toggleVersion } from './comparable';

describe('versions to compare', () => {
  it('are those that could be read', () => {
    expect(isComparable(version)).toBe(true);
    expect(isComparable({ ...version, state: 'invalid' })).toBe(true);
    expect(isComparable({ ...version, state: 'unreadable' })).toBe(false);
    expect(isComparable({ ...version, digest: undefined })).toBe(false);
  });

  it('are selected and taken out again', () => {
    const both = toggleVersion(toggleVersion([], version), olderVersion);
    expect(both).toEqual([version, olderVersion]);
    expect(toggleVersion(both, version)).toEqual([olderVersion]);
  });

  it('are ordered by number, not by text, then by when they were seen', () => {
    const named = (text: string, firstSeenAt = version.firstSeenAt) => ({
      ...version,
      version: text,
      firstSeenAt,
    });
    const early = named('1.9.0', '2026-01-01T00:00:00Z');
    expect(
      sortVersions([named('1.10.0'), named('1.9.0'), early]).map(
        ({ version: text, firstSeenAt }) => [text, firstSeenAt],
      ),
    ).toEqual([
      ['1.9.0', early.firstSeenAt],
      ['1.9.0', version.firstSeenAt],
      ['1.10.0', version.firstSeenAt],
    ]);
  });
});
