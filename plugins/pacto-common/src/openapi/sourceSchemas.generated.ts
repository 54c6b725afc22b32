// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface SourceSchemas {
    SourceProblem: {
        repository?: string;
        tag?: string;
        code: string;
        message: string;
        remedy?: string;
        since?: components["schemas"]["Time"];
    };
    /** @description The numbers are over all repositories, so they are left out for callers who may not see all. For them, ok and partial are told apart by the repositories that they may see. */
    SyncRun: {
        startedAt: components["schemas"]["Time"];
        finishedAt?: components["schemas"]["Time"];
        /**
         * @description ok: read in full. partial: some repositories or bundles had problems. failed: the source could not be listed.
         * @enum {string}
         */
        outcome: "running" | "ok" | "partial" | "failed" | "interrupted";
        repositories?: number;
        tags?: number;
        /** @description Revisions new to us. */
        fetched?: number;
        problems?: number;
        error?: components["schemas"]["SourceProblem"];
    };
    Source: {
        id: string;
        /** @enum {string} */
        type: "registry" | "layout";
        /** @description Host of the registry, or the host name a layout stands for. */
        location: string;
        /**
         * @description ok: the last sync read everything that the caller may see. degraded: some of it could not be read. failing: the source could not be reached. unknown: it was never read.
         * @enum {string}
         */
        health: "ok" | "degraded" | "failing" | "unknown";
        failingSince?: components["schemas"]["Time"];
        /** @description End of the last sync that reached the source, also when some of it could not be read. */
        lastSuccessAt?: string;
        repositories: number;
        lastRun?: components["schemas"]["SyncRun"];
        /** @description What could not be read, at most 100. */
        problems: components["schemas"]["SourceProblem"][];
    };
    SourceList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["Source"][];
    };
    SyncAccepted: components["schemas"]["Envelope"] & {
        sourceId: string;
    };
    SnapshotReference: {
        /** @enum {string} */
        kind: "dependency" | "configuration" | "policy";
        name: string;
        ref: string;
        required: boolean;
        /** @enum {string} */
        state: "resolved" | "unresolved" | "unknown";
        reason?: string;
        /** @description The repository meant, also when no version of it fits. */
        repository?: string;
    };
    SnapshotItem: {
        id: components["schemas"]["ServiceId"];
        repository: string;
        sourceId: string;
        status: components["schemas"]["Status"];
        digest?: components["schemas"]["Digest"];
        /** @description Of the current revision; absent when none could be read. */
        contract?: Record<string, never>;
        references: components["schemas"]["SnapshotReference"][];
        /** @description Text of each interface definition, by interface name; those over the size limit are left out. */
        definitions: {
            [key: string]: string;
        };
        /** @description As `name` of the service. */
        title?: string;
        findings?: components["schemas"]["Finding"][];
        /** @description Changes when anything in this item does. */
        hash: string;
    };
    SnapshotHashes: components["schemas"]["Envelope"] & {
        items: {
            repository: string;
            hash: string;
        }[];
        pageInfo: components["schemas"]["PageInfo"];
    };
    Snapshot: components["schemas"]["Envelope"] & {
        items: components["schemas"]["SnapshotItem"][];
        pageInfo: components["schemas"]["PageInfo"];
    };
}
