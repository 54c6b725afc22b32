import { isMap } from '../../contract/isMap';
import { listOf } from '../schema/keywords/Schema';
import { plainText } from '../schema/shortText';

/** One way to be let in: schemes that are all needed, with the scopes that each needs. @internal */
export interface Alternative {
  /** Names of the schemes, sorted; empty: nobody has to prove anything. */
  label: string;
  scopes: Map<string, Set<string>>;
}

/**
 * The ways to be let in. None written means that everybody is.
 *
 * @internal
 */
export function readRequirements(security: unknown): Alternative[] {
  const written = listOf(security).filter(isMap);
  if (written.length === 0) return [{ label: '', scopes: new Map() }];
  return written.map(requirement => {
    const names = Object.keys(requirement).sort();
    const scopes = names.map(
      name =>
        [name, new Set(listOf(requirement[name]).map(plainText))] as const,
    );
    return { label: names.join(' + '), scopes: new Map(scopes) };
  });
}
