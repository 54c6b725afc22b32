import { typeOf } from '../schema/keywords/annotations';
import { mapAt } from '../schema/definitions';
import { differingKeys, ownOf } from '../schema/keywords/Schema';
import type { OpenApiWalk, Pair } from './OpenApiWalk';
import { escapePart } from '../../document/pointer';

const SECTIONS = [
  'callbacks',
  'examples',
  'headers',
  'links',
  'parameters',
  'pathItems',
  'requestBodies',
  'responses',
];

/** Tells changes of components that nothing that was compared refers to; schemas are told elsewhere. @internal */
export function compareUnusedComponents(root: Pair, walk: OpenApiWalk): void {
  for (const section of SECTIONS) {
    const reference = `#/components/${section}`;
    const old = mapAt(root.old, reference);
    const next = mapAt(root.new, reference);
    for (const name of differingKeys(old, next, walk.writtenAlike)) {
      const [before, after] = [ownOf(old, name), ownOf(next, name)];
      const isUsed = walk.isUsed(`${reference}/${escapePart(name)}`);
      if (isUsed) continue;
      walk.report('openapi.unused-component-changed', {
        place: root.place.key('components').item(section, name),
        type: typeOf(before, after),
        old: before,
        new: after,
      });
    }
  }
}
