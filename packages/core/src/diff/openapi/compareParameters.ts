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
  const gone = byName([...old].filter(([key]) => !next.has(key)));
  for (const key of [...next.keys()].sort()) {
    const two = next.get(key)!;
    const at = operation.place.item('parameters', two.label);
    const one = old.get(key);
    const moved = one ? undefined : gone.get(two.name)?.shift();
    if (one) {
      const pair = walk.pair(one.written, two.written, at);
      if (pair) compareParameter(pair, walk, { isRenamed });
    } else if (moved) {
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
  const labels = [...gone.values()].flat().map(({ label }) => label);
  for (const label of labels.sort()) {
    const at = operation.place.item('parameters', label);
    walk.report('openapi.parameter-removed', {
      place: at,
      type: 'removed',
      old: label,
    });
  }
}

/** Of one name there may be some, at different places. */
function byName(entries: [string, Parameter][]): Map<string, Parameter[]> {
  const parameters = new Map<string, Parameter[]>();
  for (const [, parameter] of entries) {
    const list = parameters.get(parameter.name);
    if (list) list.push(parameter);
    else parameters.set(parameter.name, [parameter]);
  }
  return parameters;
}
