/** @jest-environment node */
import { bundleOf } from './__testUtils__';
import { diffBundles } from './diffBundles';

const MEGABYTES = 9;

/** Paths of a name of its own, so that two documents have nothing in common. */
function document(name: string): string {
  const paths: string[] = [];
  for (let size = 0; size < MEGABYTES * 1024 * 1024; ) {
    const path = `"/${name}-${
      paths.length
    }":{"get":{"description":"${name.repeat(
      40,
    )}","responses":{"200":{"description":"${name}"}}}}`;
    paths.push(path);
    size += path.length + 1;
  }
  return `{"openapi":"3.1.0","paths":{${paths.join(',')}}}`;
}

const contract = (version: string) => `pactoVersion: "2.0"
service: {name: a, version: ${version}, owner: {team: t}}
interfaces: [{name: api, type: openapi, ref: api.json}]
`;

describe('two definitions near the size limit with nothing in common', () => {
  it.each(['deep', 'upstream'] as const)(
    'are breaking in profile %s, and the answer stays small',
    profile => {
      const old = bundleOf({
        'pacto.yaml': contract('1.0.0'),
        'api.json': document('left'),
      });
      const next = bundleOf({
        'pacto.yaml': contract('2.0.0'),
        'api.json': document('right'),
      });
      const diff = diffBundles(old, next, { profile });
      expect(diff.classification).toBe('BREAKING');
      expect(diff.counts.breaking).toBeGreaterThan(10_000);
      expect(diff.changes.length).toBeLessThanOrEqual(15_000);
      expect(diff.limitations.map(({ code }) => code)).toContain(
        'CHANGE_LIMIT',
      );
    },
  );
});
