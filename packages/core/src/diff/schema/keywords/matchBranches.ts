import { nameBehind, referenceOf } from '../References';
import { schemaLimits } from '../schemaLimits';
import type { Site } from '../Site';
import { mapOf, ownOf } from './Schema';

/** @internal */
export interface Branch {
  schema: unknown;
  index: number;
}

/** @internal */
export interface BranchMatch {
  /** `index` on the new side. */
  pairs: { old: unknown; new: unknown; index: number }[];
  onlyOld: Branch[];
  onlyNew: Branch[];
}

/**
 * Finds the branches that stand for each other: by reference or title; by the name of a schema that moved to another
 * file; by content; what is left by position, as long as neither has a name.
 *
 * @internal
 */
export function matchBranches(
  old: unknown[],
  next: unknown[],
  site: Site,
): BranchMatch {
  const match: BranchMatch = {
    pairs: [],
    onlyOld: old.map((schema, index) => ({ schema, index })),
    onlyNew: next.map((schema, index) => ({ schema, index })),
  };
  matchByName(match, nameOf);
  matchByName(match, shortNameOf);
  matchByContent(match, site);
  matchByPosition(match);
  match.pairs.sort((one, two) => one.index - two.index);
  return match;
}

function matchByName(
  match: BranchMatch,
  read: (schema: unknown) => string | undefined,
) {
  const byName = new Map<string, Branch[]>();
  for (const branch of match.onlyOld) {
    const name = read(branch.schema);
    if (name !== undefined) {
      const list = byName.get(name);
      if (list) list.push(branch);
      else byName.set(name, [branch]);
    }
  }
  join(match, branch => {
    const name = read(branch.schema);
    return name === undefined ? undefined : byName.get(name)?.shift();
  });
}

/** Equal branches are usually in equal order, so the search is short. */
function matchByContent(match: BranchMatch, site: Site) {
  const open = match.onlyOld.map(branch => ({
    branch,
    meant: site.walk.target(branch.schema, 'old'),
  }));
  join(match, ({ schema }) => {
    const meant = site.walk.target(schema, 'new');
    const index = open
      .slice(0, schemaLimits.searchedBranches)
      .findIndex(candidate => site.walk.same(candidate.meant, meant));
    return index < 0 ? undefined : open.splice(index, 1)[0].branch;
  });
}

function matchByPosition(match: BranchMatch) {
  const open = match.onlyOld.filter(isNameless);
  join(match, branch => (isNameless(branch) ? open.shift() : undefined));
}

function isNameless({ schema }: Branch): boolean {
  return nameOf(schema) === undefined;
}

function join(
  match: BranchMatch,
  find: (branch: Branch) => Branch | undefined,
) {
  const taken = new Set<Branch>();
  match.onlyNew = match.onlyNew.filter(branch => {
    const found = find(branch);
    if (!found) return true;
    taken.add(found);
    const { index, schema } = branch;
    match.pairs.push({ old: found.schema, new: schema, index });
    return false;
  });
  match.onlyOld = match.onlyOld.filter(branch => !taken.has(branch));
}

function nameOf(schema: unknown): string | undefined {
  const reference = referenceOf(schema);
  if (reference !== undefined) return reference;
  const title = ownOf(mapOf(schema), 'title');
  return typeof title === 'string' ? `title ${title}` : undefined;
}

/** The name of a shared schema, wherever it is. */
function shortNameOf(schema: unknown): string | undefined {
  const reference = referenceOf(schema);
  return reference === undefined ? undefined : nameBehind(reference);
}
