import type { Random } from '../../../__testUtils__';
import type { ContractDocument, Entry } from './Document';

const NAMES = ['a', 'b', 'c', 'd'];

/** Keys with a chance of one half each. */
function some(
  random: Random,
  fields: Record<string, () => unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(() => random.below(2) === 0)
      .map(([key, value]) => [key, value()]),
  );
}

function entries(random: Random, make: (name: string) => Entry): Entry[] {
  return NAMES.filter(() => random.below(2) === 0).map(make);
}

/** A contract that loads, of 1.0-e, 1.2 or 2.0. */
export function randomContract(
  random: Random,
  pactoVersion: ContractDocument['pactoVersion'],
): ContractDocument {
  const isNew = pactoVersion === '2.0';
  const lists = {
    configurations: entries(random, name => ({
      name,
      ...configurationSource(random),
      ...(isNew ? { required: random.below(2) === 0 } : {}),
    })),
    policies: entries(random, name => ({
      name,
      ...(random.below(2) === 0
        ? { schema: random.pick(['p.json', 'q.json']) }
        : { ref: random.pick(['oci://h/p', 'oci://h/p:1.0.0']) }),
    })),
    dependencies: entries(random, name => ({
      name,
      ref: random.pick(['oci://h/x', 'oci://h/x:1.0.0', 'oci://h/y', '../z']),
      compatibility: random.pick(['^1.0.0', '^1.2.0', '>=1 <3', '2.x', '^3']),
      required: random.below(2) === 0,
    })),
  };
  const service = randomService(random, isNew);
  const body = isNew ? newBody(random) : oldBody(random, pactoVersion);
  return { pactoVersion, service, ...lists, ...body };
}

function configurationSource(random: Random): Record<string, unknown> {
  if (random.below(2) === 0) return { ref: random.pick(['oci://h/c', '../c']) };
  return {
    schema: random.pick(['s.json', 't.json']),
    ...some(random, {
      values: () => ({ A: random.below(3), B: { C: random.below(3) } }),
    }),
  };
}

function randomService(random: Random, isNew: boolean) {
  const owner = {
    ...some(random, {
      dri: () => random.pick(NAMES),
      contacts: () => [{ type: 'chat', value: random.pick(NAMES) }],
    }),
    team: random.pick(NAMES),
  };
  return {
    name: random.pick(NAMES),
    version: `1.${random.below(3)}.0`,
    ...some(random, { owner: () => owner }),
    ...(isNew
      ? {}
      : some(random, {
          image: () => ({ ref: `h/i:${random.below(3)}` }),
          chart: () => ({ ref: 'oci://h/c', version: `${random.below(3)}` }),
        })),
  };
}

function randomState(random: Random) {
  return {
    type: random.pick(['stateful', 'hybrid']),
    persistence: {
      scope: random.pick(['local', 'shared']),
      durability: random.pick(['ephemeral', 'persistent']),
    },
    dataCriticality: random.pick(['low', 'medium', 'high']),
  };
}

const randomWorkload = (random: Random) =>
  random.pick(['service', 'job', 'scheduled']);

function newBody(random: Random) {
  const binding = () => ({
    type: 'http',
    interface: random.pick(NAMES),
    path: random.pick(['/h', '/i']),
  });
  return {
    interfaces: entries(random, name => ({
      name,
      type: random.pick(['openapi', 'asyncapi', 'grpc']),
      ref: random.pick(['a.yaml', 'b.yaml']),
      ...some(random, {
        visibility: () => random.pick(['public', 'internal']),
      }),
    })),
    ...some(random, {
      workload: () => randomWorkload(random),
      state: () => randomState(random),
      readiness: () => randomReadiness(random, 'claims'),
    }),
    capabilities: ['health', 'metrics']
      .filter(() => random.below(2) === 0)
      .map(type => ({ type, binding: binding() })),
  };
}

function oldBody(random: Random, version: string) {
  const probe = () => ({
    interface: random.pick(NAMES),
    path: random.pick(['/h', '/i']),
  });
  return {
    interfaces: entries(random, name => ({
      name,
      type: random.pick(['http', 'grpc', 'event']),
      ...some(random, {
        port: () => 8000 + random.below(3),
        visibility: () => random.pick(['public', 'internal']),
        contract: () => random.pick(['a.yaml', 'b.yaml']),
      }),
    })),
    ...some(random, {
      runtime: () => ({
        workload: randomWorkload(random),
        state: randomState(random),
        ...some(random, {
          lifecycle: () =>
            some(random, {
              upgradeStrategy: () => random.pick(['rolling', 'recreate']),
              gracefulShutdownSeconds: () => random.below(3),
            }),
          health: probe,
          metrics: probe,
        }),
      }),
      scaling: () =>
        random.below(2) === 0
          ? { replicas: random.below(3) }
          : { min: random.below(2), max: 2 + random.below(2) },
    }),
    ...(version === '1.2'
      ? some(random, { readiness: () => randomReadiness(random, 'checks') })
      : {}),
  };
}

function randomReadiness(random: Random, items: string) {
  return {
    expires: `2030-01-0${1 + random.below(3)}`,
    minScore: 50 + random.below(3),
    [items]: NAMES.slice(0, 1 + random.below(3)).map(id => ({
      id,
      type: 'url',
      evidence: 'e',
      status: random.pick(['done', 'partial']),
      weight: random.below(3),
    })),
  };
}
