import { Random } from '../../__testUtils__';
import { resolverOf, seeds } from '../__testUtils__/bundles';
import { validateBundle } from '../validateBundle';

const SCHEMAS = [
  '{}',
  '{"required": ["scaling"]}',
  '{"required": ["service"]}',
];

const refs = Array.from({ length: 6 }, (_, i) => `oci://a.example/n${i}`);

/** Bundles that refer to later ones, so that there is no cycle. */
function bundlesOf(random: Random, version: string) {
  return Object.fromEntries(
    refs.map((ref, index) => {
      const later = refs.slice(index + 1);
      const refers = later.length > 0 && random.next() < 0.5;
      const list = refers
        ? `policies: [{name: n, ref: "${random.pick(later)}"}]\n`
        : '';
      return [
        ref,
        {
          'pacto.yaml': `pactoVersion: "${version}"\nservice: {name: n, version: 1.0.0}\n${list}`,
          'policy/schema.json': random.pick(SCHEMAS),
        },
      ];
    }),
  );
}

describe.each(['1.0', '2.0'])('policies of %s', version => {
  it('a source that goes away never makes a result better', async () => {
    const random = new Random(37);
    let worse = 0;
    for (let round = 0; round < 60; round += 1) {
      const bundles = bundlesOf(random, version);
      const bundle = seeds(
        version,
        `policies: [{name: a, ref: "${random.pick(
          refs,
        )}"}, {name: b, schema: p.json}]\n`,
        { 'p.json': random.pick(SCHEMAS) },
      );
      const before = await validateBundle(bundle, {
        resolveBundle: resolverOf(bundles),
      });
      const { [random.pick(refs)]: _, ...fewer } = bundles;
      for (const options of [{ resolveBundle: resolverOf(fewer) }, {}]) {
        const after = await validateBundle(bundle, options);
        for (const [index, policy] of after.policies.entries()) {
          const was = before.policies[index].state;
          expect([was, 'unknown']).toContain(policy.state);
          worse += Number(was !== policy.state);
        }
      }
    }
    expect(worse).toBeGreaterThan(20);
  });
});
