import type { WorkBudget } from '../../../work';
import type { ProtoFile } from '../model';
import { isScalar } from '../scalars';
import type { ProtoNames } from './ProtoNames';

interface Names {
  names: ProtoNames;
  /** Whether something has this name. */
  isDeclared(name: string): boolean;
  budget: WorkBudget;
}

/**
 * Replaces the names of types in a file by the names under which they are declared, so that `Item`, `Order.Item` and
 * `.shop.Order.Item` are one. What no file declares (scalars, imports that are not there) keeps its name, without a
 * leading dot.
 *
 * @internal
 */
export function resolveTypes(file: ProtoFile, names: Names): void {
  const resolve = (name: string, scope: string) =>
    isScalar(name) ? name : resolveName(name, { scope, file, ...names });
  for (const message of file.messages.values()) {
    for (const field of message.fields) {
      field.type = resolve(field.type, message.scope);
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
  place: Names & { scope: string; file: ProtoFile },
): string {
  const { names, budget, file } = place;
  const declared = (fullName: string) => {
    const relative = names.relative(fullName);
    return place.isDeclared(relative) ? relative : undefined;
  };
  if (name.startsWith('.')) return declared(name.slice(1)) ?? name.slice(1);
  let scope = [file.package, place.scope].filter(Boolean).join('.');
  while (scope !== '') {
    budget.spend();
    const found = declared(`${scope}.${name}`);
    if (found !== undefined) return found;
    scope = scope.slice(0, Math.max(0, scope.lastIndexOf('.')));
  }
  return declared(name) ?? name;
}
