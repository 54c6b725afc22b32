import type { Random } from '../../__testUtils__';
import type { FleetDependency, FleetService } from '../fleet/types';

/**
 * A service and what it needs. `b` is required, `b?` optional, `b&` a reference, `b!` pinned, `(b)` not resolved; a
 * range may follow: `b ^1`.
 */
export function service(
  idAndVersion: string,
  ...needs: string[]
): FleetService {
  const [id, version] = idAndVersion.split('@');
  return {
    id,
    name: id,
    ...(version ? { version } : {}),
    dependencies: needs.map(need => {
      const [text, ...range] = need.split(' ');
      const name = text.replace(/[?&!()]/g, '');
      return {
        name,
        ref: `oci://reg.io/${name}`,
        required: !text.includes('?'),
        ...(text.includes('(') ? {} : { target: name }),
        ...(text.includes('&') ? { kind: 'reference' as const } : {}),
        ...(text.includes('!') ? { pinned: true } : {}),
        ...(range.length > 0 ? { range: range.join(' ') } : {}),
      };
    }),
  };
}

/** A small fleet with all that can be wrong: cycles, loops, duplicates, dangling targets, unresolved references. */
export function randomFleet(random: Random): FleetService[] {
  const size = 1 + random.below(8);
  const id = () => `s${random.below(size)}`;
  const dependency = (): FleetDependency => {
    const name = random.below(12) === 0 ? 'elsewhere' : id();
    return {
      name,
      ref: `oci://reg.io/x/${name}${random.pick(['', '', ':1', '-pacto'])}`,
      required: random.below(3) > 0,
      ...(random.below(8) === 0 ? {} : { target: name }),
      ...(random.below(10) === 0 ? { pinned: true } : {}),
      ...(random.below(10) === 0 ? { kind: 'reference' as const } : {}),
      ...(random.below(5) === 0
        ? {}
        : { range: random.pick(['^1', '^2', '>=1', 'no range']) }),
    };
  };
  return Array.from({ length: size + random.below(2) }, (_, at) => ({
    id: `s${at % size}`,
    name: `s${at % size}`,
    version: random.pick(['1.0.0', '2.0.0']),
    dependencies: Array.from({ length: random.below(4) }, dependency),
  }));
}
