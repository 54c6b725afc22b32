import type { WorkBudget } from '../../../work';
import type { ProtoFile } from '../model';
import { isScalar } from '../scalars';

/**
 * The types that a file needs, directly or through the messages of others.
 *
 * @param messages - All that are known, with the types of their fields.
 * @internal
 */
export function findUsed(
  { messages: own, services }: ProtoFile,
  messages: ProtoFile['messages'],
  budget: WorkBudget,
): Set<string> {
  const used = new Set<string>();
  const open = [...own.keys()];
  for (const { methods } of services.values()) {
    for (const { requestType, responseType } of methods.values()) {
      used.add(requestType).add(responseType);
      open.push(requestType, responseType);
    }
  }
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const { type } of messages.get(name)?.fields ?? []) {
      budget.spend();
      if (isScalar(type)) continue;
      used.add(type);
      open.push(type);
    }
  }
  return used;
}
