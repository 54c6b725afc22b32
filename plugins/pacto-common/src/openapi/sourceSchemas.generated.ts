// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface SourceSchemas {
    /**
     * @default all
     * @enum {string}
     */
    RepositoryState: "all" | "failing" | "missing" | "queued";
    RepositorySyncRequest: {
        /** @description With the host. */
        repository: string;
    };
    RepositoryProblem: components["schemas"]["SourceProblem"] & {
        since: components["schemas"]["Time"];
        /** @description What is there is bad, so it is read again when it is pushed again. */
        unreadable: boolean;
        /** @description How often it failed; of what has a time for its next try. */
        attempts?: number;
        /** @description Not tried again before; absent for the next sync. */
        nextAttemptAt?: string;
    };
    QueuedSync: {
        /**
         * @description hint: the registry said that something was pushed. retry: somebody asked for it.
         * @enum {string}
         */
        reason: "hint" | "retry";
        since: components["schemas"]["Time"];
        /** @description How often it was begun. */
        attempts: number;
        nextAt?: components["schemas"]["Time"];
        running: boolean;
    };
    SourceRepository: {
        /** @description With the host. */
        repository: string;
        serviceId?: components["schemas"]["ServiceId"];
        name?: string;
        entityRef?: string;
        status: components["schemas"]["Status"];
        missingSince?: components["schemas"]["Time"];
        /** @description When it is forgotten, unless its source lists it again. */
        removedAfter?: string;
        lastChangedAt?: components["schemas"]["Time"];
        problems: components["schemas"]["RepositoryProblem"][];
        queued?: components["schemas"]["QueuedSync"];
    };
    SourceRepositoryList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["SourceRepository"][];
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
    };
    SyncRunList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["SyncRun"][];
    };
    SyncSchedule: {
        /** @enum {string} */
        type: "every" | "cron" | "manual";
        /** @description From start to start, of `every`. */
        seconds?: number;
        /** @description Of `cron`. */
        cron?: string;
    };
    /** @description What all replicas together may ask of the registry, and whether they ask at all now. */
    RegistryBudget: {
        requestsPerSecond?: number;
        concurrency: number;
        /**
         * @description closed: requests are sent. held: the registry asked for a pause. open: it did not answer so often that it is left alone.
         * @enum {string}
         */
        state: "closed" | "held" | "open";
        until?: components["schemas"]["Time"];
        since?: components["schemas"]["Time"];
        /** @description A code. */
        reason?: string;
    };
    /** @description The source lists far less than before, which is not believed until it was seen often enough. */
    ListingDoubt: {
        since: components["schemas"]["Time"];
        looks: number;
        needed: number;
    };
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
         * @description ok: read in full. partial: some repositories or bundles had problems. read: one of these two, which is not told to callers who may not see all. failed: the source could not be listed. interrupted: it was cut off, and the next one goes on.
         * @enum {string}
         */
        outcome: "running" | "ok" | "partial" | "read" | "failed" | "interrupted";
        /** @description Of a sync that has ended. */
        durationSeconds?: number;
        /** @description That were listed. */
        repositories?: number;
        /** @description Repositories dealt with so far. */
        done?: number;
        /** @description Repositories with news. */
        changed?: number;
        /** @description Repositories without. */
        unchanged?: number;
        /** @description Repositories not listed. */
        failed?: number;
        tags?: number;
        /** @description Revisions new to us. */
        fetched?: number;
        problems?: number;
        /** @description Sent to the registry. */
        requests?: number;
        /** @description Received from the registry. */
        bytes?: number;
        error?: components["schemas"]["SourceProblem"];
    };
    Source: {
        id: string;
        /** @enum {string} */
        type: "registry" | "layout" | "directory";
        /** @description Host of the registry, or the host name a layout or a directory stands for. */
        location: string;
        /**
         * @description ok: the last sync read everything that the caller may see. degraded: some of it could not be read, or the list of repositories is in doubt. failing: the source could not be reached. unknown: it was never read.
         * @enum {string}
         */
        health: "ok" | "degraded" | "failing" | "unknown";
        failingSince?: components["schemas"]["Time"];
        /** @description End of the last sync that reached the source, also when some of it could not be read. */
        lastSuccessAt?: string;
        repositories: number;
        /** @description Repositories that wait to be synced apart from the cycle. */
        queued: number;
        lastRun?: components["schemas"]["SyncRun"];
        /** @description Of a schedule that is a duration, while no sync runs. */
        nextRunAt?: string;
        schedule: components["schemas"]["SyncSchedule"];
        /** @description Of a registry. */
        budget?: components["schemas"]["RegistryBudget"];
        /** @description While the list of repositories is in doubt. */
        listing?: components["schemas"]["ListingDoubt"];
        /** @description Where names of repositories are taken from besides the list of the source. */
        discovers?: {
            entities: boolean;
            references: boolean;
        };
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
