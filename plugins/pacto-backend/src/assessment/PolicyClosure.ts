import { createHash } from 'node:crypto';
import { type ReferenceResolver, systemView } from '../resolution';
import {
  groupBy,
  type ReferenceRecord,
  type RevisionKey,
  type Stores,
} from '../store';

/** Policies may refer to policies; this many steps are followed. */
const MAX_DEPTH = 16;
/** Bundles of policies that one contract may need. */
const MAX_POLICIES = 50;
/** References from these to policies; later ones count as not resolved. */
const MAX_REFERENCES = 500;

/** The policies behind a contract, by the text of the reference. @internal */
export interface PolicyInputs {
  bundles: Map<string, RevisionKey>;
  /** The repositories that were looked for, `host/path`, sorted; also those that are not there. */
  repositories: string[];
  /** Changes when any reference leads elsewhere. */
  hash: string;
}

/** Where a reference leads now: to a revision, or nowhere and why. */
interface Lead {
  revision?: RevisionKey;
  reason?: string;
}

/**
 * Finds the bundles of all policies that contracts refer to, directly or not, with the rules for references and
 * without regard to readers: whether a contract keeps to its policies does not depend on who asks.
 *
 * @internal
 */
export class PolicyClosure {
  readonly #stores: Stores;
  readonly #resolver: ReferenceResolver;

  static create(options: {
    stores: Stores;
    resolver: ReferenceResolver;
  }): PolicyClosure {
    return new PolicyClosure(options.stores, options.resolver);
  }

  private constructor(stores: Stores, resolver: ReferenceResolver) {
    this.#stores = stores;
    this.#resolver = resolver;
  }

  /** By repository id; one revision per repository. */
  async of(users: readonly RevisionKey[]): Promise<Map<string, PolicyInputs>> {
    const written = new Map<string, readonly ReferenceRecord[]>();
    const leads = new Map<string, Lead>();
    let level: readonly RevisionKey[] = users;
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
      for (const [key, references] of await this.#read(level)) {
        written.set(key, references);
      }
      level = await this.#follow(level, written, leads);
    }
    return new Map(
      users.map(user => [user.repositoryId, collect(user, written, leads)]),
    );
  }

  /** References to policies, by revision. */
  async #read(
    keys: readonly RevisionKey[],
  ): Promise<[string, ReferenceRecord[]][]> {
    const found = groupBy(await this.#stores.references.ofAll(keys), nameOf);
    return keys.map(key => [
      nameOf(key),
      (found.get(nameOf(key)) ?? [])
        .map(({ reference }) => reference)
        .filter(({ kind }) => kind === 'policy'),
    ]);
  }

  /** Resolves what is new, and answers the revisions that nobody looked into yet. */
  async #follow(
    level: readonly RevisionKey[],
    written: ReadonlyMap<string, readonly ReferenceRecord[]>,
    leads: Map<string, Lead>,
  ): Promise<RevisionKey[]> {
    const fresh = new Map(
      level
        .flatMap(key => written.get(nameOf(key)) ?? [])
        .filter(({ ref }) => !leads.has(ref))
        .map(reference => [reference.ref, reference]),
    );
    const [resolutions] = await this.#resolver.resolve(
      [[...fresh.values()]],
      systemView(),
    );
    const next = new Map<string, RevisionKey>();
    for (const { reference, target, revision, reason } of resolutions) {
      const key = target &&
        revision && {
          repositoryId: target.service.id,
          digest: revision.digest,
        };
      leads.set(reference.ref, { revision: key, reason });
      if (key && !written.has(nameOf(key))) next.set(nameOf(key), key);
    }
    return [...next.values()];
  }
}

function collect(
  user: RevisionKey,
  written: ReadonlyMap<string, readonly ReferenceRecord[]>,
  leads: ReadonlyMap<string, Lead>,
): PolicyInputs {
  const bundles = new Map<string, RevisionKey>();
  const repositories = new Set<string>();
  const seen = new Map<string, string>();
  const open = [...(written.get(nameOf(user)) ?? [])];
  for (let next = open.shift(); next; next = open.shift()) {
    if (seen.has(next.ref)) continue;
    if (seen.size === MAX_REFERENCES) break;
    if (next.target) repositories.add(next.target);
    const { revision, reason = '' } = leads.get(next.ref) ?? {};
    const fits = revision && bundles.size < MAX_POLICIES;
    seen.set(next.ref, fits ? nameOf(revision) : reason);
    if (!fits) continue;
    bundles.set(next.ref, revision);
    open.push(...(written.get(nameOf(revision)) ?? []));
  }
  return {
    bundles,
    repositories: [...repositories].sort(),
    hash: createHash('sha256')
      .update(JSON.stringify([...seen]))
      .digest('hex'),
  };
}

function nameOf({ repositoryId, digest }: RevisionKey): string {
  return `${repositoryId} ${digest}`;
}
