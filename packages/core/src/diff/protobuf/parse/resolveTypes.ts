import type { WorkBudget } from '../../../work';
import type { ProtoFile } from '../model';
import { isScalar } from '../scalars';
import type { Declarations } from './Declarations';

/**
 * Replaces the names of types by the names under which the file declares them, so that `Item`, `Order.Item` and
 * `.shop.Order.Item` are one. What the file does not declare (imports, scalars) keeps its name, without a leading dot.
 *
 * @internal
 */
export function resolveTypes(
  file: ProtoFile,
  declarations: Declarations,
  budget: WorkBudget,
): void {
  const resolve = (name: string, scope: string) =>
    resolveName(name, scope, file, budget);
  for (const message of file.messages.values()) {
    const scope = declarations.scopeOf(message);
    for (const field of message.fields) {
      field.type = resolve(field.type, scope);
    }
  }
  for (const service of file.services.values()) {
    for (const method of service.methods.values()) {
      method.requestType = resolve(method.requestType, '');
      method.responseType = resolve(method.responseType, '');
    }
  }
}

/** From the innermost place outwards, as compilers do. */
function resolveName(
  name: string,
  scope: string,
  file: ProtoFile,
  budget: WorkBudget,
): string {
  if (isScalar(name)) return name;
  const prefix = file.package === '' ? '' : `${file.package}.`;
  const declared = (full: string) => {
    if (!full.startsWith(prefix)) return undefined;
    const own = full.slice(prefix.length);
    return file.messages.has(own) || file.enums.has(own) ? own : undefined;
  };
  if (name.startsWith('.')) return declared(name.slice(1)) ?? name.slice(1);
  let place = scope === '' ? file.package : `${prefix}${scope}`;
  while (place !== '') {
    budget.spend();
    const found = declared(`${place}.${name}`);
    if (found !== undefined) return found;
    place = place.slice(0, Math.max(0, place.lastIndexOf('.')));
  }
  return declared(name) ?? name;
}
