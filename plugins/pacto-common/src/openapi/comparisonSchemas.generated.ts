// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface ComparisonSchemas {
    /**
     * @default deep
     * @enum {string}
     */
    DiffProfile: "upstream" | "deep";
    /** @description The part of the contract that the change belongs to; absent for the service as a whole. */
    ChangeSubject: {
        /** @enum {string} */
        kind: "service" | "interface" | "configuration" | "policy" | "dependency" | "runtime" | "readiness";
        name?: string;
        /** @description In the bundle. */
        file?: string;
    };
    Change: {
        path: string;
        /** @enum {string} */
        type: "added" | "removed" | "modified";
        classification: components["schemas"]["ChangeClass"];
        oldValue?: string;
        newValue?: string;
        reason: string;
        ruleId: string;
        /** @description How to make it safe. */
        remedy?: string;
        subject?: components["schemas"]["ChangeSubject"];
    };
    SbomChange: {
        package: string;
        /** @enum {string} */
        type: "added" | "removed" | "modified";
        /** @enum {string} */
        field: "package" | "version" | "license" | "supplier";
        oldValue?: string;
        newValue?: string;
    };
    /** @description Informational; never part of the classification. Present when something differs. */
    SbomDiff: {
        /** @enum {string} */
        oldFormat?: "spdx" | "cyclonedx";
        /** @enum {string} */
        newFormat?: "spdx" | "cyclonedx";
        /** @description At most 500. */
        changes: components["schemas"]["SbomChange"][];
        total: number;
    };
    DiffAnswer: components["schemas"]["Envelope"] & {
        from: components["schemas"]["RevisionRef"];
        to: components["schemas"]["RevisionRef"];
        profile: components["schemas"]["DiffProfile"];
        rulesVersion: number;
        classification: components["schemas"]["ChangeClass"];
        counts: components["schemas"]["ChangeCounts"];
        step: components["schemas"]["VersionStep"];
        sbom?: components["schemas"]["SbomDiff"];
        items: components["schemas"]["Change"][];
        pageInfo: components["schemas"]["PageInfo"];
        /** @description That fit the filter. */
        totalItems: number;
    };
    VerdictReason: {
        code: string;
        message: string;
        /** @description The change it rests on, by its path. */
        change?: string;
    };
    Consumer: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        version?: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
        depth: number;
        direct: boolean;
        /** @description Names from the consumer to the changed service, both included. */
        path: string[];
        /** @description Every dependency on the path is required. */
        required: boolean;
        /** @description Of the last dependency on the path. */
        range?: string;
        verdict: components["schemas"]["Verdict"];
        reasons: components["schemas"]["VerdictReason"][];
    };
    ImpactAnswer: components["schemas"]["Envelope"] & {
        from: components["schemas"]["RevisionRef"];
        to: components["schemas"]["RevisionRef"];
        classification: components["schemas"]["ChangeClass"];
        counts: components["schemas"]["VerdictCounts"];
        /** @description How many of the incompatible consumers have a range that admits neither version, and no other reason: the step from one to the other changes nothing for them. */
        outOfRange: number;
        blastRadius: components["schemas"]["BlastRadius"];
        items: components["schemas"]["Consumer"][];
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
    };
}
