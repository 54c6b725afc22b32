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
        /** @description Place in the list of `getDiff` without a filter; absent for an uploaded bundle. */
        index?: number;
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
    /** @enum {string} */
    DiffFormat: "json" | "markdown" | "sarif";
    /** @description A step from one version to the next. compared: in full. partial: in part. failed: it cannot be compared. pending: not compared yet, or too large to look at all; ask again, or about fewer versions. `reason` says why. */
    OriginHop: {
        from: components["schemas"]["RevisionRef"];
        to: components["schemas"]["RevisionRef"];
        /** @enum {string} */
        state: "compared" | "partial" | "failed" | "pending";
        classification?: components["schemas"]["ChangeClass"];
        counts?: components["schemas"]["ChangeCounts"];
        reason?: string;
    };
    DiffOrigins: components["schemas"]["Envelope"] & {
        from: components["schemas"]["RevisionRef"];
        to: components["schemas"]["RevisionRef"];
        /** @description From the older revision to the newer; the newest 50. Empty when no way of versions leads from one to the other. */
        hops: components["schemas"]["OriginHop"][];
        items: {
            /** @description Place in the list of `getDiff` without a filter. */
            change: number;
            /** @description Place in `hops`; null when it cannot be said. */
            hop: number | null;
        }[];
    };
    DependencyChange: {
        /** @description Names from the service itself to this one, both included. */
        path: string[];
        name: string;
        /** @description When it is known and visible. */
        serviceId?: components["schemas"]["ServiceId"];
        /** @enum {string} */
        type: "added" | "removed" | "changed" | "unchanged";
        oldVersion?: string;
        newVersion?: string;
        oldRange?: string;
        newRange?: string;
        /** @description In the newer tree where it is there. */
        required?: boolean;
        /** @description Why one of the two, or both, cannot be resolved. */
        reason?: string;
    };
    DependencyDiff: components["schemas"]["Envelope"] & {
        from: components["schemas"]["RevisionRef"];
        to: components["schemas"]["RevisionRef"];
        /** @description At most 2,000; what differs comes first when there are more. */
        items: components["schemas"]["DependencyChange"][];
        totalItems: number;
        /** @description There are more rows, or the trees are larger than could be read. */
        truncated: boolean;
    };
    UploadedBundle: {
        files: {
            path: string;
            text: string;
        }[];
    } | {
        /** @description A .tar or .tar.gz in base64. */
        archive: string;
    };
    UploadDiff: components["schemas"]["Envelope"] & {
        from: components["schemas"]["RevisionRef"];
        to: {
            name?: string;
            version?: string;
            /** @description By everything but policies of other repositories, which are not looked at. */
            valid: boolean;
            /** @description At most 100. */
            findings: components["schemas"]["Finding"][];
            totalFindings: number;
        };
        profile: components["schemas"]["DiffProfile"];
        rulesVersion: number;
        classification: components["schemas"]["ChangeClass"];
        counts: components["schemas"]["ChangeCounts"];
        step: components["schemas"]["VersionStep"];
        sbom?: components["schemas"]["SbomDiff"];
        /** @description At most 1,000. */
        items: components["schemas"]["Change"][];
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
