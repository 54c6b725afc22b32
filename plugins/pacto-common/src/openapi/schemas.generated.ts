// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { ActivitySchemas } from './activitySchemas.generated';
import type { ComparisonSchemas } from './comparisonSchemas.generated';
import type { DependencySchemas } from './dependencySchemas.generated';
import type { GraphSchemas } from './graphSchemas.generated';
import type { InterfaceSchemas } from './interfaceSchemas.generated';
import type { PlanSchemas } from './planSchemas.generated';
import type { PreviewSchemas } from './previewSchemas.generated';
import type { ServiceSchemas } from './serviceSchemas.generated';
import type { SignatureSchemas } from './signatureSchemas.generated';
import type { SourceSchemas } from './sourceSchemas.generated';

interface CommonSchemas {
    /** @description First 16 hex digits of the SHA-256 of the repository. */
    ServiceId: string;
    Digest: string;
    DigestOrVersion: string;
    /** @description ISO 8601 in UTC. */
    Time: string;
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
        /** @description When it is another service than the one asked for. */
        serviceId?: components["schemas"]["ServiceId"];
        serviceName?: string;
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
    schemas: CommonSchemas & ActivitySchemas & ComparisonSchemas & DependencySchemas & GraphSchemas & InterfaceSchemas & PlanSchemas & PreviewSchemas & ServiceSchemas & SignatureSchemas & SourceSchemas;
    responses: {
        /** @description Too many requests of this caller wait already; `Retry-After` says in how many seconds to try again. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        serviceId: components["schemas"]["ServiceId"];
        sourceId: string;
        digest: components["schemas"]["Digest"];
        /** @description A digest, or a version: of several revisions of one version the one that its tag points to, else the one seen first most recently. */
        revision: components["schemas"]["DigestOrVersion"];
        /** @description The name of an interface of the contract. */
        interfaceName: string;
        /** @description The older revision. */
        from: components["schemas"]["Digest"];
        /** @description The newer revision. */
        to: components["schemas"]["Digest"];
        /** @description The service of the older revision; the same one when left out. */
        fromService: components["schemas"]["ServiceId"];
        /** @description upstream: the rules of the pacto command. deep: what those only call modified is decided further. */
        profile: components["schemas"]["DiffProfile"];
        /** @description `pageInfo.nextCursor` of the page before. */
        cursor: string;
        limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
