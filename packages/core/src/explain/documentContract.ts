import type { BundleTree } from '../bundle';
import type { Contract } from '../contract/model';
import type { ContractGraph } from '../graph';
import { WorkBudget } from '../work';
import { BundleSchemas } from './BundleSchemas';
import { explainContract } from './explainContract';
import { prose } from './markdown/escape';
import { configurationsSection } from './sections/configurationsSection';
import { dependenciesSection } from './sections/dependenciesSection';
import { factsSection } from './sections/factsSection';
import { filesSection, sbomSection } from './sections/filesSections';
import { interfacesSection } from './sections/interfacesSection';
import { policiesSection } from './sections/policiesSection';
import { readinessSection } from './sections/readinessSection';

/** Steps to read the interface files that have a reader with a budget. */
const STEPS = 5_000_000;

/** @public */
export interface DocumentContractOptions {
  /** For the readiness score; without it no score is given. */
  now?: Date;
  /** To draw in place of the direct dependencies. */
  graph?: ContractGraph;
  signal?: AbortSignal;
}

/**
 * A whole contract as one Markdown text with GitHub's tables and a Mermaid diagram. What authors wrote is shown and
 * does nothing: no HTML, no links, no headings or cells of its own. Values that are secrets are not shown. The text is
 * bounded: what does not fit (200 rows a table, 50 interfaces or configurations in detail) is counted.
 *
 * @throws the reason of an aborted signal
 * @public
 */
export function documentContract(
  bundle: BundleTree,
  contract: Contract,
  { now, graph, signal }: DocumentContractOptions = {},
): string {
  const budget = WorkBudget.create({ steps: STEPS, signal });
  const sentences = explainContract(contract, { now, bundle }).map(
    ({ text }) => `- ${prose(text, 1000)}`,
  );
  const sections = [
    () => factsSection(contract),
    () => ['## In plain words', sentences.join('\n')],
    () => dependenciesSection(contract, graph),
    () => interfacesSection(contract, bundle, budget),
    () => configurationsSection(contract, BundleSchemas.create(bundle)),
    () => policiesSection(contract),
    () => readinessSection(contract.readiness, now),
    () => sbomSection(bundle),
    () => filesSection(bundle),
  ];
  const blocks = sections.flatMap(section => {
    signal?.throwIfAborted();
    return section();
  });
  return `${blocks.join('\n\n')}\n`;
}
