// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface ServiceSchemas {
    EntityRefPart: string;
    /**
     * @description valid: the newest version was read and has no errors. invalid: it was read and has errors, or cannot be read as a bundle. unknown: it could not be fetched, or nothing was read yet.
     * @enum {string}
     */
    Status: "valid" | "invalid" | "unknown";
    /** @description Why the newest version is not the one that is shown. */
    Problem: {
        code: string;
        message: string;
        tag: string;
        since?: components["schemas"]["Time"];
    };
    ServiceSummary: {
        id: components["schemas"]["ServiceId"];
        /** @description `service.name`; the last part of the repository while nothing could be read. */
        name: string;
        /** @description host/path */
        repository: string;
        sourceId: string;
        /** @description The catalog entity, when there is one. */
        entityRef?: string;
        /** @description Of the current revision. */
        version?: string;
        digest?: components["schemas"]["Digest"];
        pactoVersion?: string;
        owner?: components["schemas"]["Owner"];
        /** @enum {string} */
        workload?: "service" | "job" | "scheduled";
        status: components["schemas"]["Status"];
        compliance: components["schemas"]["Compliance"];
        /** @description Counts over the current revision and the repository. */
        findings: {
            errors: number;
            warnings: number;
        };
        interfaceTypes: ("openapi" | "asyncapi" | "grpc")[];
        blastRadius?: components["schemas"]["BlastRadius"];
        /** @description References of the current revision, and how many lead nowhere or into the unknown. */
        dependencies: {
            total: number;
            unresolved: number;
            unknown: number;
        };
        problems: components["schemas"]["Problem"][];
        /** @description Set while the source no longer lists the repository. */
        missingSince?: string;
        firstSeenAt: components["schemas"]["Time"];
        lastChangedAt: components["schemas"]["Time"];
    };
    ServiceList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["ServiceSummary"][];
        pageInfo: components["schemas"]["PageInfo"];
        /** @description That fit the filters. */
        totalItems: number;
        /** @description By status, over what fits the filters other than `status`. */
        counts: {
            valid: number;
            invalid: number;
            unknown: number;
        };
        /** @description By compliance status, over what fits the filters other than `compliance`. */
        complianceCounts: {
            Compliant: number;
            Warning: number;
            NonCompliant: number;
            Invalid: number;
            Unknown: number;
            Reference: number;
        };
    };
    ServiceAnswer: components["schemas"]["Envelope"] & {
        service: components["schemas"]["ServiceSummary"];
        /** @description On the repository, not on one revision: collisions, tags that do not fit. */
        findings: components["schemas"]["Finding"][];
    };
    Version: {
        /** @description `service.version`; absent when the contract could not be read. */
        version?: string;
        digest?: components["schemas"]["Digest"];
        tags: string[];
        /**
         * @description valid and invalid: read, without and with errors. unreadable: the bundle is bad. unchecked: checking it was given up, so nothing is known. unavailable: could not be fetched.
         * @enum {string}
         */
        state: "valid" | "invalid" | "unreadable" | "unchecked" | "unavailable";
        current: boolean;
        pactoVersion?: string;
        /** @description Bytes of the layer as stored. */
        size?: number;
        /** @description The errors and warnings. */
        findings: components["schemas"]["Finding"][];
        hop: components["schemas"]["Hop"];
        /** @description Tags that were pushed again with this revision in the place of another, oldest first. */
        repushes?: components["schemas"]["Repush"][];
        /** @description Those of `tags` that the source lists no more. */
        missingTags?: {
            tag: string;
            since: components["schemas"]["Time"];
        }[];
        /** @description Absent where no trust policy covers the repository. */
        signature?: components["schemas"]["Signature"];
        firstSeenAt: components["schemas"]["Time"];
    };
    Repush: {
        tag: string;
        fromDigest: components["schemas"]["Digest"];
        toDigest: components["schemas"]["Digest"];
        at: components["schemas"]["Time"];
        /** @description Only the packaging differs. */
        sameContent: boolean;
    };
    VersionList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["Version"][];
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
    };
    BundleFile: {
        path: string;
        /** @description Bytes. */
        size: number;
        /** @description Of the content, in lower-case hex. */
        sha256?: string;
    };
    Revision: {
        digest: components["schemas"]["Digest"];
        repository: string;
        version?: string;
        tags: string[];
        /** @enum {string} */
        state: "valid" | "invalid" | "unreadable" | "unchecked";
        current: boolean;
        /** @description The normalised contract (`Contract` of @pacto/core). */
        contract?: Record<string, never>;
        /** @description Same files, same hash; independent of archive and compression. */
        contentHash?: string;
        layer?: {
            digest: components["schemas"]["Digest"];
            size: number;
        };
        findings: components["schemas"]["Finding"][];
        files: components["schemas"]["BundleFile"][];
        /** @description Absent where no trust policy covers the repository. */
        signature?: components["schemas"]["Signature"];
        firstSeenAt: components["schemas"]["Time"];
    };
    RevisionAnswer: components["schemas"]["Envelope"] & {
        revision: components["schemas"]["Revision"];
    };
}
