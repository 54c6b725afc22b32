import type { ChangeClass, VersionStep } from '@pacto/core';
import type { HopRecord } from './ChangeStore';
import { cleanOptional, fromJson, toJson } from './values';

/** @internal */
export interface ChangeRow {
  repository_id: string;
  digest: string;
  from_digest: string;
  profile: string;
  rules_version: number;
  state: string;
  classification: string | null;
  breaking: number | null;
  potential_breaking: number | null;
  non_breaking: number | null;
  step: string | null;
  reason: string | null;
}

/** @internal */
export function toChangeRow(repositoryId: string, hop: HopRecord): ChangeRow {
  return {
    repository_id: repositoryId,
    digest: hop.digest,
    from_digest: hop.fromDigest,
    profile: hop.profile,
    rules_version: hop.rulesVersion,
    state: hop.state,
    classification: hop.classification ?? null,
    breaking: hop.counts?.breaking ?? null,
    potential_breaking: hop.counts?.potentialBreaking ?? null,
    non_breaking: hop.counts?.nonBreaking ?? null,
    step: toJson(hop.step),
    reason: cleanOptional(hop.reason),
  };
}

/** @internal */
export function fromChangeRow(row: ChangeRow): HopRecord {
  return {
    digest: row.digest,
    fromDigest: row.from_digest,
    profile: row.profile,
    rulesVersion: row.rules_version,
    state: row.state as HopRecord['state'],
    classification: (row.classification as ChangeClass | null) ?? undefined,
    counts:
      row.breaking === null
        ? undefined
        : {
            breaking: row.breaking,
            potentialBreaking: row.potential_breaking ?? 0,
            nonBreaking: row.non_breaking ?? 0,
          },
    step: fromJson<VersionStep>(row.step),
    reason: row.reason ?? undefined,
  };
}
