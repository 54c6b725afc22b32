import { HOST, item, needs } from '../testUtils/items';
import { mapReferences } from './references';

const fleet = (repository: string) =>
  repository === `${HOST}/shop/postgres`
    ? 'resource:default/postgres'
    : undefined;

describe('mapReferences', () => {
  it('relates to what is there, once, whatever the kind of reference', () => {
    expect(
      mapReferences(
        item('orders', {
          references: [
            needs('postgres'),
            needs('postgres', { kind: 'configuration', name: 'settings' }),
          ],
        }),
        fleet,
      ),
    ).toEqual({ dependsOn: ['resource:default/postgres'], findings: [] });
  });

  it('keeps the relation when only the version is missing, and says so', () => {
    const { dependsOn, findings } = mapReferences(
      item('orders', {
        references: [
          needs('postgres', {
            state: 'unresolved',
            reason: 'no_matching_version',
          }),
        ],
      }),
      fleet,
    );
    expect(dependsOn).toEqual(['resource:default/postgres']);
    expect(findings.map(({ text }) => text)).toEqual([
      'Dependency "postgres" (oci://registry.example.com/shop/postgres) has no version that the range admits; publish one or widen the range.',
    ]);
  });

  it.each([
    ['not_configured', 'is outside the configured sources'],
    ['not_found', 'is not in its registry'],
    ['local_reference', 'is a local path'],
    ['invalid_reference', 'cannot be read'],
    ['anything_new', 'could not be resolved'],
  ])('has a finding and no relation for %s', (reason, expected) => {
    const { dependsOn, findings } = mapReferences(
      item('orders', {
        references: [
          needs('gone', { state: 'unresolved', reason, kind: 'policy' }),
        ],
      }),
      fleet,
    );
    expect(dependsOn).toEqual([]);
    expect(findings).toEqual([
      {
        about: 'reference',
        text: expect.stringMatching(
          new RegExp(`^Policy "gone" \\(oci://.*\\) ${expected}.*\\.$`),
        ),
      },
    ]);
  });

  it('never relates a contract to itself', () => {
    const { dependsOn, findings } = mapReferences(
      item('orders', { references: [needs('orders')] }),
      () => 'component:default/orders',
    );
    expect(dependsOn).toEqual([]);
    expect(findings[0].text).toContain('is the contract itself');
  });
});
