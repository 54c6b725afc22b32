// Generated from openapi.yaml by `yarn generate`; do not edit.
import type { ComparisonSchemas } from './comparisonSchemas.generated';
import type { SourceSchemas } from './sourceSchemas.generated';

interface CommonSchemas {
    /** @description First 16 hex digits of the SHA-256 of the repository. */
    ServiceId: string;
    EntityRefPart: string;
    Digest: string;
    /** @description ISO 8601 in UTC. */
    Time: string;
    /**
     * @description valid: the newest version was read and has no errors. invalid: it was read and has errors, or cannot be read as a bundle. unknown: it could not be fetched, or nothing was read yet.
     * @enum {string}
     */
    Status: "valid" | "invalid" | "unknown";
    /**
     * @description complete: every source concerned was read in full, last time it was tried. partial: something is missing or old, `limitations` says what. none: nothing was ever read.
     * @enum {string}
     */
    Completeness: "complete" | "partial" | "none";
    Limitation: {
        code: string;
        message: string;
        since?: components["schemas"]["Time"];
        sourceId?: string;
    };
    Envelope: {
        /** @description When the data was last confirmed against the sources concerned; null when never. */
        asOf: string | null;
        completeness: components["schemas"]["Completeness"];
        limitations: components["schemas"]["Limitation"][];
    };
    PageInfo: {
        nextCursor?: string;
    };
    Position: {
        line: number;
        column: number;
    };
    Finding: {
        code: string;
        /** @enum {string} */
        severity: "error" | "warning" | "info";
        /** @enum {string} */
        layer: "bundle" | "parse" | "structural" | "crossfield" | "semantic" | "policy" | "identity" | "resolution";
        path: string;
        message: string;
        position?: components["schemas"]["Position"];
        remedy?: string;
    };
    Owner: {
        key?: string;
        text?: string;
        team?: string;
        dri?: string;
        contacts: {
            type: string;
            value: string;
            purpose?: string;
        }[];
    };
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
        firstSeenAt: components["schemas"]["Time"];
    };
    VersionList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["Version"][];
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
    };
    BundleFile: {
        path: string;
        size: number;
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
        firstSeenAt: components["schemas"]["Time"];
    };
    RevisionAnswer: components["schemas"]["Envelope"] & {
        revision: components["schemas"]["Revision"];
    };
    Target: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        entityRef?: string;
        /** @description What the reference resolves to. */
        version?: string;
        digest?: components["schemas"]["Digest"];
        /** @description What is published. */
        currentVersion?: string;
    };
    Dependency: {
        /** @enum {string} */
        kind: "dependency" | "configuration" | "policy";
        name: string;
        ref: string;
        required: boolean;
        range?: string;
        /**
         * @description resolved: one revision. unresolved: we looked and there is none, or the text is wrong. unknown: outside the configured sources, not read yet, or hidden from the caller. A caller who may not see everything gets `hidden` also for what does not exist, so that the answer does not tell the two apart.
         * @enum {string}
         */
        state: "resolved" | "unresolved" | "unknown";
        /** @enum {string} */
        reason?: "invalid_reference" | "invalid_range" | "local_reference" | "not_configured" | "not_found" | "no_matching_version" | "no_versions" | "not_readable" | "hidden";
        /** @description The reason in a sentence with the next step. */
        message?: string;
        target?: components["schemas"]["Target"];
        /** @description Set when the range does not admit what is published now. */
        conflict?: string;
    };
    DependencyList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["Dependency"][];
    };
    Dependent: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        version?: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
        dependencyName: string;
        required: boolean;
        range?: string;
        verdict: components["schemas"]["Verdict"];
        /** @description Why: does the range admit the current version of this service? */
        message: string;
    };
    DependentList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["Dependent"][];
        counts: components["schemas"]["VerdictCounts"];
        blastRadius: components["schemas"]["BlastRadius"];
    };
    /** @enum {string} */
    ChangeClass: "NON_BREAKING" | "POTENTIAL_BREAKING" | "BREAKING";
    /**
     * @description unknown is neither of the others, and never counted as compatible.
     * @enum {string}
     */
    Verdict: "compatible" | "incompatible" | "unknown";
    ChangeCounts: {
        breaking: number;
        potentialBreaking: number;
        nonBreaking: number;
    };
    RevisionRef: {
        digest: components["schemas"]["Digest"];
        version?: string;
    };
    /** @description Does the step of the version fit the class of the change? */
    VersionStep: {
        /** @enum {string} */
        step: "none" | "build" | "prerelease" | "patch" | "minor" | "major" | "backwards" | "unknown";
        /** @enum {string} */
        needed: "none" | "patch" | "minor" | "major" | "unknown";
        /**
         * @description yes: as large as needed or larger. no: too small. unknown: cannot be said.
         * @enum {string}
         */
        fits: "yes" | "no" | "unknown";
        message: string;
    };
    /** @description What changed against the version below. classified: compared in full. partial: compared in part, `reason` says why. first: there is nothing below. pending: not compared yet. failed: one of the two cannot be compared, `reason` says why. */
    Hop: {
        /** @enum {string} */
        state: "classified" | "partial" | "first" | "pending" | "failed";
        from?: components["schemas"]["RevisionRef"];
        classification?: components["schemas"]["ChangeClass"];
        counts?: components["schemas"]["ChangeCounts"];
        step?: components["schemas"]["VersionStep"];
        reason?: string;
    };
    VerdictCounts: {
        compatible: number;
        incompatible: number;
        unknown: number;
    };
    /** @description Of the services that the caller may see. */
    BlastRadius: {
        /** @description Services that need this one through required dependencies, directly or not. */
        required: number;
        /** @description Optional dependencies counted too. */
        total: number;
    };
    /**
     * @description Invalid: the contract breaks the rules of its format, or cannot be read. NonCompliant: a policy is violated. Unknown: something that had to be checked could not be. Warning: only warnings. Reference: a contract that others refer to (policy, shared configuration); it is not scored. First match in this order but for Reference, which stands for Compliant and Warning.
     * @enum {string}
     */
    ComplianceStatus: "Compliant" | "Warning" | "NonCompliant" | "Invalid" | "Unknown" | "Reference";
    ComplianceReason: {
        /** @enum {string} */
        state: "failed" | "warning" | "unknown";
        code: string;
        message: string;
        path?: string;
        /** @description Name of the policy it comes from. */
        policy?: string;
        remedy?: string;
    };
    /** @description Of the current revision, by what its contract says; nothing is observed at run time yet. */
    Compliance: {
        status: components["schemas"]["ComplianceStatus"];
        /** @description Share of the checks that passed, 0 to 100; null when there is nothing to score. */
        score: number | null;
        checks: {
            total: number;
            passed: number;
            failed: number;
            warnings: number;
            unknown: number;
        };
        /** @description Worst first, at most 5 in lists. */
        reasons: components["schemas"]["ComplianceReason"][];
        runtimeEvaluated: boolean;
    };
}

export interface components {
    schemas: CommonSchemas & ComparisonSchemas & SourceSchemas;
    responses: never;
    parameters: {
        serviceId: components["schemas"]["ServiceId"];
        digest: components["schemas"]["Digest"];
        /** @description The older revision. */
        from: components["schemas"]["Digest"];
        /** @description The newer revision. */
        to: components["schemas"]["Digest"];
        /** @description `pageInfo.nextCursor` of the page before. */
        cursor: string;
        limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
