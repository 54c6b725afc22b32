import type { BundleTree } from '../bundle';
import { isReferenceContract } from '../compliance';
import type { Contract } from '../contract/model';
import { BundleSchemas } from './BundleSchemas';
import type { Explanation, ExplanationTopic } from './Explanation';
import {
  configurationSentences,
  policySentences,
} from './sentences/configurationSentences';
import { dependencySentences } from './sentences/dependencySentences';
import {
  capabilitySentences,
  interfaceSentences,
  missingHealth,
} from './sentences/interfaceSentences';
import { ownerSentences } from './sentences/ownerSentences';
import { readinessSentences } from './sentences/readinessSentences';
import {
  lifecycleSentences,
  scalingSentences,
  stateSentences,
  workloadSentences,
} from './sentences/runtimeSentences';
import { named } from './words';

/** Lists that may be long; a topic each. */
const LISTS = [
  'interfaces',
  'dependencies',
  'configurations',
  'policies',
  'capabilities',
] as const;

/** Entries of one list that are explained; the rest is counted. */
const MOST = 50;

const PROVIDER =
  'Nothing of it runs: other contracts refer to it for rules or settings.';

/**
 * A contract in plain English sentences, for people who do not know the format. Upstream has none.
 *
 * @param options - `now`: for the readiness score, without it nothing is scored. `bundle`: for what its files add,
 * such as required configuration keys.
 * @returns In the order of the topics; of each list 50 entries are explained, and the others counted.
 * @public
 */
export function explainContract(
  contract: Contract,
  { now, bundle }: { now?: Date; bundle?: BundleTree } = {},
): Explanation[] {
  const { service, state, lifecycle, readiness, scaling } = contract;
  const provider = isReferenceContract(contract, bundle?.paths());
  const context = { provider, schemas: BundleSchemas.create(bundle) };
  const shown = {
    ...contract,
    interfaces: contract.interfaces.slice(0, MOST),
    dependencies: contract.dependencies.slice(0, MOST),
    configurations: contract.configurations.slice(0, MOST),
    policies: contract.policies.slice(0, MOST),
    capabilities: contract.capabilities.slice(0, MOST),
  };
  const topics: [ExplanationTopic, string[]][] = [
    [
      'service',
      [`${named(service.name)} is in version ${named(service.version)}.`],
    ],
    ['owner', ownerSentences(service.owner)],
    ['workload', provider ? [PROVIDER] : workloadSentences(contract)],
    ['state', stateSentences(state)],
    ['interfaces', provider ? [] : interfaceSentences(shown)],
    ['dependencies', provider ? [] : dependencySentences(shown)],
    ['configurations', configurationSentences(shown, context)],
    ['policies', policySentences(shown, context)],
    ['scaling', scalingSentences(scaling)],
    ['lifecycle', lifecycleSentences(lifecycle, state)],
    [
      'capabilities',
      [...capabilitySentences(shown), ...missingHealth(contract)],
    ],
    ['readiness', readinessSentences(readiness, now)],
  ];
  return topics.flatMap(([topic, sentences]) =>
    [...sentences, ...restOf(contract, topic)].map(text => ({ topic, text })),
  );
}

function restOf(contract: Contract, topic: ExplanationTopic): string[] {
  const list = LISTS.find(name => name === topic);
  const rest = list ? contract[list].length - MOST : 0;
  return rest > 0 ? [`And ${rest} more like these.`] : [];
}
