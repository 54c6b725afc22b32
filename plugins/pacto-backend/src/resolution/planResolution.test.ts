import type { RevisionHead, ServiceRecord } from '../store';
import type { ResolutionWorld, TargetRecord } from './Resolution';
import { planResolution } from './planResolution';

const HOST = 'registry.shop.example';
const REPOSITORY = `${HOST}/payments`;
const UNTAGGED = `sha256:${'e'.repeat(64)}`;

function head(digest: string, version?: string): RevisionHead {
  return {
    digest,
    version,
    state: version ? 'valid' : 'unreadable',
    hasContract: version !== undefined,
    errors: 0,
    warnings: 0,
    readerVersion: 1,
    firstSeenAt: '',
  };
}

/** What is behind each digest; the digests are the versions. */
const heads = new Map(
  ['1.0.0', '1.2.0', '2.0.0-rc.1', 'broken', UNTAGGED].map(digest => [
    digest,
    head(digest, digest === UNTAGGED ? '0.1.0' : /^\d.*/.exec(digest)?.[0]),
  ]),
);

function target(
  tags: Record<string, string | undefined>,
  version?: string,
): TargetRecord {
  return {
    service: {
      id: 'payments',
      repository: REPOSITORY,
      version,
    } as ServiceRecord,
    tags: Object.entries(tags).map(([tag, digest]) => ({
      tag,
      digest,
      firstSeenAt: '',
    })),
  };
}

const payments = target(
  {
    '1.0.0': '1.0.0',
    'v1.2.0': '1.2.0',
    '2.0.0-rc.1': '2.0.0-rc.1',
    '1.3.0': 'broken',
    '1.4.0': undefined,
    latest: '1.2.0',
  },
  '1.2.0',
);

function resolve(
  ref: string,
  options: { range?: string; world?: Partial<ResolutionWorld> } = {},
) {
  const { revision, settle } = planResolution(
    {
      kind: 'dependency',
      name: 'x',
      ref,
      required: true,
      range: options.range,
    },
    {
      targets: new Map([[REPOSITORY, payments]]),
      seesAll: true,
      coverage: host => (host === HOST ? 'read' : 'none'),
      ...options.world,
    },
  );
  if (revision) expect(revision.repositoryId).toBe('payments');
  return settle(revision && heads.get(revision.digest));
}

describe('planResolution', () => {
  it.each<[string, string | undefined, string]>([
    [`oci://${REPOSITORY}:1.0.0`, undefined, '1.0.0'],
    [`oci://${REPOSITORY}:latest`, undefined, '1.2.0'],
    [`oci://${REPOSITORY}:1.0.0`, 'not a range', '1.0.0'],
    [`oci://${REPOSITORY}@${UNTAGGED}`, undefined, '0.1.0'],
    [`oci://${REPOSITORY}:1.0.0@${UNTAGGED}`, undefined, '0.1.0'],
    [`oci://${REPOSITORY}`, undefined, '2.0.0-rc.1'],
    [`oci://${REPOSITORY}`, '~1.2.0', '1.2.0'],
    [`oci://${REPOSITORY}`, '<1.2.0', '1.0.0'],
  ])('%s, %s: %s', (ref, range, version) => {
    const { state, revision } = resolve(ref, { range });
    expect(state).toBe('resolved');
    expect(revision?.version).toBe(version);
  });

  it.each<[string, string | undefined, string, string]>([
    ['oci://nothing', undefined, 'unresolved', 'invalid_reference'],
    ['', undefined, 'unresolved', 'invalid_reference'],
    ['../payments', undefined, 'unresolved', 'local_reference'],
    ['file:///srv/x', undefined, 'unresolved', 'local_reference'],
    [REPOSITORY, undefined, 'unresolved', 'local_reference'],
    ['oci://ghcr.io/a/b', undefined, 'unknown', 'not_configured'],
    [`oci://${HOST}/nowhere`, undefined, 'unresolved', 'not_found'],
    [`oci://${REPOSITORY}:9.9.9`, undefined, 'unresolved', 'not_found'],
    [
      `oci://${REPOSITORY}@sha256:${'f'.repeat(64)}`,
      undefined,
      'unknown',
      'not_found',
    ],
    [`oci://${REPOSITORY}`, 'not a range', 'unresolved', 'invalid_range'],
    [`oci://${REPOSITORY}`, '^7.0.0', 'unresolved', 'no_matching_version'],
    [`oci://${REPOSITORY}:1.3.0`, undefined, 'unresolved', 'not_readable'],
    [`oci://${REPOSITORY}:1.4.0`, undefined, 'unknown', 'not_readable'],
    [`oci://${REPOSITORY}`, '^1.3.0', 'unknown', 'not_readable'],
  ])('%p, %s: %s, %s', (ref, range, state, reason) => {
    const resolution = resolve(ref, { range });
    expect(resolution).toMatchObject({ state, reason });
    // What is wrong, and what to do.
    expect(resolution.message).toMatch(/\. [A-Z].*\.$/);
    expect(resolution.revision).toBeUndefined();
  });

  it('says of a repository with other tags only that it has no versions', () => {
    const world = {
      targets: new Map([[REPOSITORY, target({ latest: '1.0.0' })]]),
    };
    expect(resolve(`oci://${REPOSITORY}`, { world })).toMatchObject({
      state: 'unresolved',
      reason: 'no_versions',
    });
  });

  it('does not say that something is missing from a source that was never read', () => {
    const world = { coverage: () => 'unread' as const };
    expect(resolve(`oci://${HOST}/nowhere`, { world })).toMatchObject({
      state: 'unknown',
      reason: 'not_found',
    });
  });

  it('does not tell who sees less than all whether something is there', () => {
    const ref = `oci://${HOST}/nowhere`;
    for (const coverage of ['read', 'unread'] as const) {
      const world = { seesAll: false, coverage: () => coverage };
      expect(resolve(ref, { world })).toMatchObject({
        state: 'unknown',
        reason: 'hidden',
      });
    }
  });

  it.each([
    [`oci://${REPOSITORY}`, '^2.0.0-0'],
    [`oci://${REPOSITORY}:1.0.0`, '~1.0.0'],
    [`oci://${REPOSITORY}`, '^7.0.0'],
  ])('%s with %s conflicts with what is published', (ref, range) => {
    expect(resolve(ref, { range }).conflict).toContain('1.2.0 is published');
  });

  it.each([
    [`oci://${REPOSITORY}`, '~1.2.0'],
    [`oci://${REPOSITORY}`, undefined],
    [`oci://${REPOSITORY}:1.0.0`, 'not a range'],
  ])('%s with %s does not', (ref, range) => {
    expect(resolve(ref, { range }).conflict).toBeUndefined();
  });
});
