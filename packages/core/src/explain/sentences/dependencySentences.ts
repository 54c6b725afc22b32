import type { Contract, Dependency } from '../../contract/model';
import { parseReference, type Reference } from '../../contract/reference';
import { describeRange } from '../describeRange';
import { named, oneLine } from '../words';

/** @internal */
export function dependencySentences({ dependencies }: Contract): string[] {
  if (dependencies.length === 0) return ['It needs no other service.'];
  return dependencies.map(describeDependency);
}

function describeDependency(dependency: Dependency): string {
  const need = dependency.required
    ? 'It cannot work without'
    : 'It works better with';
  return `${need} ${named(dependency.name)}, ${describeChoice(dependency)}.`;
}

/**
 * Which version of a dependency is meant. With a tag or digest the range is not looked at. Source: contract format, §6.
 *
 * @internal
 */
export function describeChoice({ ref, compatibility }: Dependency): string {
  const reference = parse(ref);
  if (!reference) return `whose reference ${named(ref)} cannot be read`;
  if (reference.kind === 'local') {
    return `from the folder ${named(reference.path)}`;
  }
  const { digest, tag } = reference;
  const unchecked = compatibility ? '; its range is not looked at' : '';
  if (digest !== undefined) {
    return `fixed to the exact content ${oneLine(digest, 19)}${unchecked}`;
  }
  if (tag !== undefined) {
    return `fixed to the tag ${named(tag)}, which may be moved${unchecked}`;
  }
  return compatibility ? describeRange(compatibility) : 'in the newest version';
}

function parse(ref: string): Reference | undefined {
  try {
    return parseReference(ref);
  } catch {
    return undefined;
  }
}
