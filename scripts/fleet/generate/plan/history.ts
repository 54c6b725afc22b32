import {
  BAD_KINDS,
  type BadKind,
  type ChangeKind,
  type FleetOptions,
  type PlannedService,
  type PlannedVersion,
} from './types';

/** Of the hops between versions, the share of each kind; the rest changes nothing that counts. */
const KINDS: readonly [ChangeKind, number][] = [
  ['breaking', 0.08],
  ['risky', 0.12],
  ['compatible', 0.5],
];
/** Of the versions whose change asks for more than a patch, those that are one nevertheless. */
const TOO_SMALL = 0.05;
/** Of the bundles, the share that is bad. */
export const BAD_SHARE = 0.02;

/** Versions from 1.0.0 on, mostly with the step that their change asks for. */
export function planVersions(
  random: () => number,
  count: number,
): PlannedVersion[] {
  const versions: PlannedVersion[] = [{ version: '1.0.0', change: 'none' }];
  let [major, minor, patch] = [1, 0, 0];
  while (versions.length < count) {
    const change = pickKind(random());
    const step = random() < TOO_SMALL ? 'none' : change;
    if (step === 'breaking') [major, minor, patch] = [major + 1, 0, 0];
    else if (step === 'none') patch += 1;
    else [minor, patch] = [minor + 1, 0];
    versions.push({ version: `${major}.${minor}.${patch}`, change });
  }
  return versions;
}

/** Makes a share of all bundles bad, the kinds in turn. */
export function spoil(
  services: readonly PlannedService[],
  random: () => number,
  options: FleetOptions,
): void {
  const wanted = Math.round(options.services * options.versions * BAD_SHARE);
  // A small fleet may have no definition that could be bad.
  const kinds = BAD_KINDS.filter(
    kind => !needsDefinition(kind) || services.some(hasDefinition),
  );
  for (let done = 0; done < wanted; ) {
    const service = services[Math.floor(random() * services.length)];
    const history = service.versions;
    const version = history[Math.floor(random() * history.length)];
    const kind = kinds[done % kinds.length];
    // Of a service with several versions one at least can be read.
    const isLast = history.filter(({ bad }) => !bad).length === 1;
    if (version.bad || (isLast && history.length > 1)) continue;
    if (needsDefinition(kind) && !hasDefinition(service)) continue;
    version.bad = kind;
    done += 1;
  }
}

/** The newest version that can be read. */
export function newestSound(
  versions: readonly PlannedVersion[],
): PlannedVersion | undefined {
  return [...versions].reverse().find(({ bad }) => !bad);
}

function needsDefinition(kind: BadKind): boolean {
  return kind.startsWith('definition');
}

function hasDefinition({ interfaces }: PlannedService): boolean {
  return interfaces[0] === 'openapi';
}

function pickKind(chance: number): ChangeKind {
  let sum = 0;
  for (const [kind, share] of KINDS) {
    sum += share;
    if (chance < sum) return kind;
  }
  return 'none';
}
