import { Generation, InterfaceType } from '@pacto/core';
import { Check, exactly, promise } from './expectations';

const generations: Generation[] = ['1.0-e', '1.1', '1.2', '2.0'];
const types: InterfaceType[] = ['openapi', 'asyncapi', 'grpc'];

/**
 * Sizes, generations, interface types, and the parts of a contract that pages have to show.
 *
 * @internal
 */
export const checkContracts: Check = fleet => {
  const contracts = fleet.bundles.flatMap(({ contract }) => contract ?? []);
  const some = (test: (contract: (typeof contracts)[number]) => boolean) =>
    contracts.some(test);
  const repositoriesIn = (generation: Generation) =>
    new Set(
      fleet.bundles
        .filter(({ reading }) => reading.generation === generation)
        .map(({ name }) => name),
    ).size;

  return [
    ...promise('16 repositories', fleet.newest.length >= 16),
    ...exactly(
      'generations',
      contracts.map(({ generation }) => generation),
      generations,
    ),
    ...promise(
      '8 repositories each in 1.0-e and 2.0',
      Math.min(repositoriesIn('1.0-e'), repositoriesIn('2.0')) >= 8,
    ),
    ...generations.flatMap(generation =>
      types.flatMap(type =>
        promise(
          `an interface of type ${type} in ${generation}`,
          some(
            contract =>
              contract.generation === generation &&
              contract.interfaces.some(each => each.type === type),
          ),
        ),
      ),
    ),
    ...promise(
      'a string owner',
      some(({ service }) => Boolean(service.owner?.text)),
    ),
    ...promise(
      'an owner with contacts',
      some(({ service }) => (service.owner?.contacts.length ?? 0) > 1),
    ),
    ...exactly(
      'workloads',
      contracts.flatMap(({ workload }) => workload ?? []),
      ['service', 'job', 'scheduled'],
    ),
    ...exactly(
      'kinds of state',
      contracts.flatMap(({ state }) => state?.type ?? []),
      ['stateless', 'stateful', 'hybrid'],
    ),
    ...promise(
      'fixed scaling',
      some(({ scaling }) => scaling?.replicas !== undefined),
    ),
    ...promise(
      'scaling between two numbers',
      some(({ scaling }) => scaling !== undefined && scaling.min < scaling.max),
    ),
    ...exactly(
      'generations with readiness',
      contracts.flatMap(({ readiness, generation }) =>
        readiness ? generation : [],
      ),
      ['1.1', '1.2', '2.0'],
    ),
    ...promise(
      'a readiness check with its own expiry',
      some(({ readiness }) =>
        Boolean(readiness?.claims.every(({ expires }) => expires)),
      ),
    ),
  ];
};
