import { Random } from '../__testUtils__';
import {
  bundleOf,
  mixed,
  randomAsyncApi,
  randomOpenApi,
  randomSchema,
} from './__testUtils__';
import { highestClass } from './change';
import { diffBundles } from './diffBundles';
import { deepRules } from './rules/deepRules';

const FILE = 'definition.json';

const HEAD = { service: { name: 'a', version: '1.0.0' } };

const interfaces = (type: string, oldType: string) => ({
  '1.0': {
    interfaces: [{ name: 'i', type: oldType, port: 1, contract: FILE }],
  },
  '2.0': { interfaces: [{ name: 'i', type, ref: FILE }] },
});

const CONTRACTS = {
  schema: {
    '1.0': { configurations: [{ name: 'c', schema: FILE }] },
    '2.0': { configurations: [{ name: 'c', schema: FILE, required: false }] },
  },
  openapi: interfaces('openapi', 'http'),
  asyncapi: interfaces('asyncapi', 'event'),
};

const MAKERS = {
  schema: (random: Random) => randomSchema(random, 2),
  openapi: randomOpenApi,
  asyncapi: randomAsyncApi,
};

describe('diffBundles, on random definition files', () => {
  it.each(['schema', 'openapi', 'asyncapi'] as const)(
    'is never milder than upstream unless a rule says why, %s',
    kind => {
      const random = new Random(1);
      const milder: unknown[] = [];
      let severe = 0;
      for (let round = 0; round < 400; round += 1) {
        const pactoVersion = random.pick(['1.0', '2.0'] as const);
        const contract = {
          pactoVersion,
          ...HEAD,
          ...CONTRACTS[kind][pactoVersion],
        };
        const bundle = (definition: unknown) =>
          bundleOf({
            'pacto.yaml': JSON.stringify(contract),
            [FILE]: JSON.stringify(definition),
          });
        const old = MAKERS[kind](random);
        const next = mixed(old, MAKERS[kind](random), random);
        const deep = diffBundles(bundle(old), bundle(next));
        const upstream = diffBundles(bundle(old), bundle(next), {
          profile: 'upstream',
        });
        if (upstream.classification !== 'NON_BREAKING') severe += 1;
        const classes = [deep.classification, upstream.classification];
        const relaxed = deep.changes.some(
          ({ ruleId }) => deepRules.get(ruleId)?.relaxes !== undefined,
        );
        if (!relaxed && highestClass(classes) !== deep.classification) {
          milder.push({ old, next, deep, upstream });
        }
      }
      expect(milder).toEqual([]);
      expect(severe).toBeGreaterThan(20);
    },
  );
});
