import { compareParameter } from './compareParameter';
import type { OpenApiWalk, Pair } from './OpenApiWalk';
import { listParameters, type Parameter } from './parameterList';

/** @internal */
export function compareParameters(
  operation: Pair,
  options: { item: Pair; paths: [string, string]; walk: OpenApiWalk },
): void {
  const { item, paths, walk } = options;
  const isRenamed = paths[0] !== paths[1];
  const isSame =
    walk.same(item.old.parameters, item.new.parameters) &&
    walk.same(operation.old.parameters, operation.new.parameters);
  if (isSame && !isRenamed) return;
  const place = operation.place.key('parameters');
  const old = listParameters(
    { ofPath: item.old.parameters, ofOperation: operation.old.parameters },
    { walk, side: 'old', place, path: paths[0] },
  );
  const next = listParameters(
    { ofPath: item.new.parameters, ofOperation: operation.new.parameters },
    { walk, side: 'new', place, path: paths[1] },
  );
  const removed = new Map<string, Parameter>();
  for (const [key, parameter] of old) {
    if (!next.has(key)) removed.set(parameter.name, parameter);
  }
  for (const key of [...next.keys()].sort()) {
    const two = next.get(key)!;
    const at = operation.place.item('parameters', two.label);
    const one = old.get(key);
    const moved = one ? undefined : removed.get(two.name);
    if (one) {
      const pair = walk.pair(one.written, two.written, at);
      if (pair) compareParameter(pair, walk, { isRenamed });
    } else if (moved) {
      removed.delete(two.name);
      const shown = { old: moved.label, new: two.label };
      walk.report('openapi.parameter-moved', {
        place: at,
        type: 'modified',
        ...shown,
      });
    } else {
      const ruleId =
        two.fields.required === true
          ? 'openapi.required-parameter-added'
          : 'openapi.parameter-added';
      walk.report(ruleId, { place: at, type: 'added', new: two.label });
    }
  }
  for (const name of [...removed.keys()].sort()) {
    const { label } = removed.get(name)!;
    const at = operation.place.item('parameters', label);
    walk.report('openapi.parameter-removed', {
      place: at,
      type: 'removed',
      old: label,
    });
  }
}
