import { Random } from '../../__testUtils__';
import { bundleOf } from '../__testUtils__';
import type { Change } from '../change';
import { diffBundles } from '../diffBundles';
import { findOrigins, type OriginStep } from './findOrigins';

type State = ReadonlyMap<string, number>;

/** What is there or not, and values of it, compared by three rules. */
function compare(old: State, next: State): Change[] {
  const changes: Change[] = [];
  const base = { classification: 'NON_BREAKING', reason: '' } as const;
  for (const path of new Set([...old.keys(), ...next.keys()])) {
    const before = old.get(path);
    const after = next.get(path);
    if (before === after) continue;
    if (before === undefined) {
      changes.push({ ...base, path, type: 'added', ruleId: 'added' });
    } else if (after === undefined) {
      changes.push({ ...base, path, type: 'removed', ruleId: 'removed' });
    } else {
      changes.push({
        ...base,
        path,
        type: 'modified',
        ruleId: after > before ? 'raised' : 'lowered',
        oldValue: `${before}`,
        newValue: `${after}`,
      });
    }
  }
  return changes;
}

const complete = (changes: Change[]): OriginStep => ({
  changes,
  complete: true,
});

function stepsOf(states: readonly State[]): OriginStep[] {
  return states
    .slice(1)
    .map((state, index) => complete(compare(states[index], state)));
}

/** Of one path with these values from version to version; undefined where it is not there. */
function originOf(...values: (number | undefined)[]) {
  const states = values.map(
    value => new Map(value === undefined ? [] : [['a', value]]),
  );
  return findOrigins(compare(states[0], states.at(-1)!), stepsOf(states))[0];
}

describe('findOrigins', () => {
  it.each<[string, (number | undefined)[], number | null]>([
    ['the only step', [1, 2], 0],
    ['the step among others', [1, 1, 2, 2], 1],
    ['an addition', [undefined, undefined, 1], 1],
    ['nobody when it was gone meanwhile', [1, 2, undefined, 2], null],
    ['a removal', [1, undefined, undefined], 0],
    ['the last of two additions', [undefined, 1, undefined, 2], 2],
    ['the last of two removals', [1, undefined, 1, undefined], 2],
    ['a change that was undone and made again', [1, 2, 1, 2], 2],
    ['nobody when two steps led there', [1, 2, 3], null],
    ['nobody when the way went on and came back', [1, 2, 3, 2], null],
    ['nobody when it shows in no step as such', [1, undefined, 2], null],
  ])('names %s', (_, values, origin) => {
    expect(originOf(...values)).toBe(origin);
  });

  it('says nothing without steps', () => {
    expect(findOrigins(compare(new Map(), new Map([['a', 1]])), [])).toEqual([
      null,
    ]);
  });

  it('looks at steps that are not known in full', () => {
    const gap: OriginStep = { changes: [], complete: false };
    const removed = compare(new Map([['a', 1]]), new Map());
    const raised = compare(new Map([['a', 1]]), new Map([['a', 2]]));
    const values = (steps: OriginStep[], changes: Change[]) =>
      findOrigins(changes, steps)[0];
    expect(values([gap, complete(removed)], removed)).toBe(1);
    expect(values([complete(removed), gap], removed)).toBeNull();
    expect(values([gap, complete(raised)], raised)).toBe(1);
    expect(values([gap], removed)).toBeNull();
    expect(values([{ changes: removed, complete: false }], removed)).toBe(0);
  });

  it('tells changes at one place apart by their values', () => {
    const value = (oldValue: string): Change => ({
      path: 'enum',
      type: 'removed',
      classification: 'BREAKING',
      oldValue,
      reason: '',
      ruleId: 'enum-value-removed',
    });
    const changes = [value('a'), value('b'), value('c')];
    expect(
      findOrigins(changes, [complete([value('b')]), complete([value('a')])]),
    ).toEqual([1, 0, null]);
  });

  it('does not take a part for another of the same path', () => {
    const of = (name: string): Change => ({
      path: 'file',
      type: 'removed',
      classification: 'BREAKING',
      reason: '',
      ruleId: 'removed',
      subject: { kind: 'interface', name },
    });
    expect(
      findOrigins([of('a'), of('b')], [complete([of('b')]), complete([])]),
    ).toEqual([null, 0]);
  });

  it('follows the real rules', () => {
    const bundle = (paths: Record<string, object>, version: string) =>
      bundleOf({
        'pacto.yaml': `pactoVersion: "1.2"
service: { name: a, version: ${version} }
interfaces:
  - { name: api, type: openapi, contract: openapi.json }
`,
        'openapi.json': JSON.stringify({ openapi: '3.0.0', paths }),
      });
    const get = { get: { responses: {} } };
    const versions = [
      bundle({ '/a': get, '/b': get }, '1.0.0'),
      bundle({ '/a': get }, '1.1.0'),
      bundle({ '/a': get, '/c': get }, '1.2.0'),
    ];
    const between = (from: number, to: number) =>
      diffBundles(versions[from], versions[to]).changes;
    const changes = between(0, 2);
    const origins = findOrigins(changes, [
      complete(between(0, 1)),
      complete(between(1, 2)),
    ]);
    const named = changes.map(({ path }, index) => [
      /\[(\/\w)\]/.exec(path)?.[1] ?? path,
      origins[index],
    ]);
    expect(named).toContainEqual(['/b', 0]);
    expect(named).toContainEqual(['/c', 1]);
    expect(named).toContainEqual(['service.version', null]);
  });
});

/** By looking at every state: the step after which the path was as it is at the end, when it did it all. */
function trueOrigin(path: string, states: readonly State[]): number | null {
  const values = states.map(state => state.get(path));
  const first = values[0];
  const steps = values
    .slice(1)
    .flatMap((value, index) => (value === values[index] ? [] : [index]));
  const last = steps.at(-1)!;
  if (first === undefined || values.at(-1) === undefined) {
    const present = values.map(value => value !== undefined);
    return steps.findLast(step => present[step] !== present[step + 1]) ?? null;
  }
  return values[last] === first ? last : null;
}

describe('findOrigins on random histories', () => {
  const paths = ['a', 'b', 'c', 'd'];

  function history(random: Random): State[] {
    const states: State[] = [new Map()];
    const length = 2 + random.below(6);
    for (let left = length; left > 0; left -= 1) {
      const next = new Map(states.at(-1));
      for (let edits = random.below(4); edits > 0; edits -= 1) {
        const path = random.pick(paths);
        if (random.below(3) === 0) next.delete(path);
        else next.set(path, random.below(3));
      }
      states.push(next);
    }
    return states.slice(1);
  }

  it.each(Array.from({ length: 300 }, (_, seed) => seed))(
    'agrees with a look at every state, seed %i',
    seed => {
      const random = new Random(seed);
      const states = history(random);
      const changes = compare(states[0], states.at(-1)!);
      const steps = stepsOf(states);
      expect(findOrigins(changes, steps)).toEqual(
        changes.map(({ path }) => trueOrigin(path, states)),
      );
      // With less known less is said, and nothing else.
      const partly = steps.map(step => ({
        complete: random.below(3) > 0,
        changes: step.changes.filter(() => random.below(4) > 0),
      }));
      const known = partly.map((step, index) =>
        step.complete ? steps[index] : step,
      );
      findOrigins(changes, known).forEach((origin, index) => {
        const truth = trueOrigin(changes[index].path, states);
        expect([truth, null]).toContain(origin);
      });
    },
  );
});
