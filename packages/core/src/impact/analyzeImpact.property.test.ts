import { Random } from '../__testUtils__';
import { FleetGraph, type FleetService } from '../graph';
import { randomFleet } from '../graph/__testUtils__/fleets';
import { analyzeImpact } from './analyzeImpact';
import { judgeRange } from './judgeRange';
import type { ImpactDiff, Verdict } from './types';

const ORDER: Verdict[] = ['compatible', 'unknown', 'incompatible'];

interface Expected {
  depth: number;
  required: boolean;
  possible: boolean;
  verdict: Verdict;
}

/** All ways without repetition from each service to the changed one, tried one by one. */
function bruteForce(
  services: FleetService[],
  changed: string,
  judge: (dependency: FleetService['dependencies'][number]) => Verdict,
): Map<string, Expected> {
  const found = new Map<string, Expected>();
  const note = (start: string, way: Expected) => {
    const known = found.get(start) ?? way;
    const worse = Math.max(
      ORDER.indexOf(known.verdict),
      ORDER.indexOf(way.verdict),
    );
    found.set(start, {
      depth: Math.min(known.depth, way.depth),
      required: known.required || way.required,
      possible: known.possible && way.possible,
      verdict: ORDER[worse],
    });
  };
  const walk = (
    start: string,
    at: { id: string; seen: string[]; required: boolean; possible: boolean },
  ) => {
    for (const { id, dependencies } of services) {
      if (id !== at.id) continue;
      for (const dependency of dependencies) {
        const { target, kind, name } = dependency;
        const possible = at.possible || target === undefined;
        const required =
          at.required && dependency.required && kind !== 'reference';
        // What was not resolved may mean what has its name.
        const next = target ?? name;
        if (next === changed) {
          const verdict = target === undefined ? 'unknown' : judge(dependency);
          note(start, {
            depth: at.seen.length,
            required: required && !possible,
            possible,
            // What an uncertain way does to the verdict is looked at below.
            verdict: at.possible ? 'compatible' : verdict,
          });
        } else if (!at.seen.includes(next)) {
          const seen = [...at.seen, next];
          walk(start, { id: next, seen, required, possible });
        }
      }
    }
  };
  for (const { id } of services) {
    if (id !== changed && !found.has(id)) {
      walk(id, { id, seen: [id], required: true, possible: false });
    }
  }
  for (const [start, known] of found) {
    const isUncertain = neededFor(services, start, changed).some(id =>
      services.some(
        service =>
          service.id === id &&
          service.dependencies.some(
            ({ target, name }) =>
              target === undefined && name !== id && found.has(name),
          ),
      ),
    );
    if (isUncertain) note(start, { ...known, verdict: 'unknown' });
  }
  return found;
}

/** A service and all that it surely needs, but not through the changed one. */
function neededFor(
  services: FleetService[],
  start: string,
  changed: string,
): string[] {
  const needed = [start];
  for (const id of needed) {
    for (const service of services) {
      if (service.id !== id) continue;
      for (const { target } of service.dependencies) {
        if (target === undefined || target === changed) continue;
        if (!needed.includes(target)) needed.push(target);
      }
    }
  }
  return needed;
}

describe('analyzeImpact on 5,000 random fleets', () => {
  it('finds every consumer, with the depth and the verdict of brute force', () => {
    let consumersSeen = 0;
    for (let seed = 1; seed <= 5_000; seed += 1) {
      const random = new Random(seed);
      const services = randomFleet(random);
      const changed = random.pick([
        ...services.map(({ id }) => id),
        'elsewhere',
      ]);
      const newVersion = random.pick(['1.5.0', '2.0.0']);
      const diff: ImpactDiff = {
        classification: random.pick([
          'NON_BREAKING',
          'NON_BREAKING',
          'POTENTIAL_BREAKING',
          'BREAKING',
        ]),
        changes: [],
        completeness: random.pick(['complete', 'complete', 'partial']),
      };
      const judge = ({
        range,
        pinned,
      }: FleetService['dependencies'][number]) => {
        const { verdict } = judgeRange(range, newVersion);
        if (pinned) return 'unknown';
        if (verdict !== 'compatible') return verdict;
        if (diff.classification === 'BREAKING') return 'incompatible';
        return diff.classification === 'NON_BREAKING' &&
          diff.completeness === 'complete'
          ? 'compatible'
          : 'unknown';
      };
      const fleet = FleetGraph.create({ services });
      const impact = analyzeImpact({
        fleet,
        serviceId: changed,
        newVersion,
        diff,
      });
      const actual = impact.consumers.map(
        ({ id, depth, inBlastRadius, possible = false, verdict }) => [
          id,
          { depth, required: inBlastRadius, possible, verdict },
        ],
      );
      const expected = [...bruteForce(services, changed, judge)];
      const byId = (list: unknown[][]) =>
        list.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
      expect([seed, changed, byId(actual)]).toEqual([
        seed,
        changed,
        byId(expected),
      ]);
      consumersSeen += actual.length;
      checkWays(services, impact.consumers, changed);
      const { required, total } = impact.blastRadius;
      const count = (keep: (at: Expected) => boolean) =>
        expected.filter(([, at]) => keep(at)).length;
      expect(required).toBe(count(at => at.required));
      expect(total).toBe(count(at => !at.possible));
    }
    expect(consumersSeen).toBeGreaterThan(5_000);
  });

  /** Every step of a path is a declared dependency, and there are as many as the depth says. */
  function checkWays(
    services: FleetService[],
    consumers: ReturnType<typeof analyzeImpact>['consumers'],
    changed: string,
  ) {
    for (const { path, depth } of consumers) {
      expect(path).toHaveLength(depth + 1);
      expect(path.at(-1)).toBe(changed);
      path.slice(0, -1).forEach((id, at) => {
        const next = path[at + 1];
        const declared = services.some(
          service =>
            service.id === id &&
            service.dependencies.some(
              ({ target, name }) => (target ?? name) === next,
            ),
        );
        expect(declared).toBe(true);
      });
    }
  }
});
