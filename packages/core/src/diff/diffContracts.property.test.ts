import { Random } from '../__testUtils__';
import {
  bundleOf,
  randomContract,
  reordered,
  singleChanges,
  write,
  type ContractDocument,
} from './__testUtils__';
import { highestClass, type Change, type ChangeClass } from './change';
import { ChangeCollector } from './ChangeCollector';
import { compareSides, type SideReading } from './compareSides';
import { readSide } from './contract/ContractSide';
import { diffBundles } from './diffBundles';
import { deepRules } from './rules/deepRules';
import { upstreamRules } from './rules/upstreamRules';

const VERSIONS = ['1.0', '1.2', '2.0'] as const;

const diff = (
  old: ContractDocument,
  next: ContractDocument,
  profile: 'deep' | 'upstream' = 'deep',
) =>
  diffBundles(
    bundleOf({ 'pacto.yaml': write(old) }),
    bundleOf({ 'pacto.yaml': write(next) }),
    { profile },
  );

const classOf = (changes: readonly Change[]): ChangeClass =>
  highestClass(changes.map(({ classification }) => classification));

/** Read once, compared often: reading takes most of the time. */
function read(document: ContractDocument): SideReading {
  const tree = bundleOf({ 'pacto.yaml': write(document) });
  return { tree, side: readSide(tree, undefined) };
}

function compare(
  old: SideReading,
  next: SideReading,
  profile: 'deep' | 'upstream',
): readonly Change[] {
  const changes = ChangeCollector.create(
    profile === 'deep' ? deepRules : upstreamRules,
  );
  compareSides(old, next, { profile, changes });
  return changes.list();
}

const relaxes = ({ ruleId }: Change) =>
  deepRules.get(ruleId)?.relaxes !== undefined;

describe('diffBundles, on random contracts', () => {
  it.each(['deep', 'upstream'] as const)(
    'finds nothing in an equal contract, %s',
    profile => {
      const random = new Random(1);
      for (let round = 0; round < 60; round += 1) {
        const document = randomContract(random, random.pick(VERSIONS));
        const other = reordered(document, random);
        const { changes, completeness } = diff(document, other, profile);
        expect({ changes, completeness }).toEqual({
          changes: [],
          completeness: 'complete',
        });
      }
    },
  );

  it('finds every change that is made, once, at its path', () => {
    const random = new Random(2);
    const paths = new Set<string>();
    for (let round = 0; round < 18; round += 1) {
      const document = randomContract(random, VERSIONS[round % 3]);
      for (const { next, expected } of singleChanges(document)) {
        const { changes } = diff(document, next);
        const found = changes
          // A definition that is nowhere in the bundle is told apart.
          .filter(({ ruleId }) => ruleId !== 'file.missing')
          .map(({ path, type }) => ({ path, type }));
        expect({ found, document, next }).toEqual({
          found: [expected],
          document,
          next,
        });
        paths.add(expected.path);
      }
    }
    expect(paths.size).toBeGreaterThan(35);
  });

  it('is never milder than upstream, part by part, unless a rule says why', () => {
    const random = new Random(3);
    const pool = VERSIONS.map(version =>
      Array.from({ length: 60 }, () => read(randomContract(random, version))),
    );
    const milder: unknown[] = [];
    let judged = 0;
    for (let round = 0; round < 5000; round += 1) {
      const versions = random.pick(pool);
      const old = random.pick(versions);
      const next = random.pick(
        random.below(4) === 0 ? random.pick(pool) : versions,
      );
      const upstream = compare(old, next, 'upstream');
      const deep = compare(old, next, 'deep');
      for (const kind of new Set(upstream.map(item => item.subject?.kind))) {
        const ours = deep.filter(item => item.subject?.kind === kind);
        if (ours.some(relaxes)) continue;
        judged += 1;
        const theirs = upstream.filter(item => item.subject?.kind === kind);
        const is = classOf(ours);
        const least = classOf([...ours, ...theirs]);
        if (is !== least) milder.push({ is, least, ours, theirs });
      }
    }
    expect(milder).toEqual([]);
    expect(judged).toBeGreaterThan(3000);
  });

  it('gives the same answer whatever the order of keys', () => {
    const random = new Random(4);
    for (let round = 0; round < 40; round += 1) {
      const old = randomContract(random, random.pick(VERSIONS));
      const next = randomContract(random, random.pick(VERSIONS));
      for (const profile of ['deep', 'upstream'] as const) {
        expect(
          diff(reordered(old, random), reordered(next, random), profile),
        ).toEqual(diff(old, next, profile));
      }
    }
  });
});
