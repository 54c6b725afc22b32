import type { BundleTree } from '../bundle';
import type { Interface } from '../contract';
import { limits } from '../limits';
import { WorkBudget } from '../work';
import type { InterfaceOutline } from './InterfaceOutline';
import { openDefinition } from './openDefinition';

/**
 * What an interface offers, by its definition file: OpenAPI 2.0 and 3, AsyncAPI 2 and 3, .proto files, and JSON Schemas
 * of events. Never throws for what an author may write; `state` and `limitations` say what could not be read.
 *
 * @throws the reason of an aborted signal
 * @public
 */
export function outlineInterface(
  bundle: BundleTree,
  declared: Pick<Interface, 'type' | 'file'>,
  options: { signal?: AbortSignal } = {},
): InterfaceOutline {
  const budget = WorkBudget.create({ steps: limits.outlineSteps, ...options });
  const definition = openDefinition(bundle, declared, budget);
  if (!definition) return { state: 'absent', items: [], limitations: [] };
  const { entries, problem, ...rest } = definition;
  return {
    ...present(rest),
    state: problem ? 'unreadable' : 'present',
    ...(problem ? { problem } : {}),
    items: entries.map(({ item }) => item),
    limitations: [...definition.limitations],
  };
}

/** Without what is undefined. */
function present<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined),
  ) as T;
}
