import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { version } from '../../__fixtures__/services';
import { suggestVersions } from './suggestVersions';

const create = (name: string, current = false): Version => ({
  ...version,
  version: name,
  digest: `sha256:${name}`,
  current,
});

const versions = [
  create('3.0.0', true),
  create('2.10.0'),
  create('2.9.0'),
  create('v1.2.0'),
  create('1.0.0'),
];

const suggested = (asked: string) =>
  suggestVersions(versions, asked).map(item => `${item.version} ${item.why}`);

describe('suggestVersions', () => {
  it('names the nearest versions, the current one and the newest', () => {
    expect(suggested('2.9.5')).toEqual([
      '2.9.0 nextOlder',
      '2.10.0 nextNewer',
      '3.0.0 current',
    ]);
    expect(suggested('0.1.0')).toEqual([
      '1.0.0 nextNewer',
      '3.0.0 current',
      '2.10.0 newest',
      '2.9.0 newest',
    ]);
  });

  it('knows a version that is written differently', () => {
    expect(suggested('1.2.0')[0]).toBe('v1.2.0 sameVersion');
  });

  it('has no nearest for a digest', () => {
    expect(suggested(`sha256:${'0'.repeat(64)}`)).toEqual([
      '3.0.0 current',
      '2.10.0 newest',
      '2.9.0 newest',
    ]);
    expect(suggestVersions([], '1.0.0')).toEqual([]);
  });
});
