// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface ActivitySchemas {
    /** @description A revision, and what changed against the version below it. The state is that of a Hop. */
    FleetChange: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
        version?: string;
        digest: components["schemas"]["Digest"];
        from?: components["schemas"]["RevisionRef"];
        /** @enum {string} */
        state: "classified" | "partial" | "first" | "pending" | "failed";
        classification?: components["schemas"]["ChangeClass"];
        counts?: components["schemas"]["ChangeCounts"];
        step?: components["schemas"]["VersionStep"];
        reason?: string;
        /** @description When it was first seen. */
        at: string;
    };
    ChangeList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["FleetChange"][];
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
    };
    /** @description A new version of something that a service needs, whose change breaks or may break. */
    IncomingBreak: {
        service: components["schemas"]["ServiceLink"];
        provider: components["schemas"]["ServiceLink"];
        dependencyName: string;
        required: boolean;
        range?: string;
        from?: components["schemas"]["RevisionRef"];
        to: components["schemas"]["RevisionRef"];
        classification: components["schemas"]["ChangeClass"];
        verdict: components["schemas"]["Verdict"];
        message: string;
        /** @description When the version was first seen. */
        at: string;
    };
    FailingService: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
        compliance: components["schemas"]["ComplianceStatus"];
        blastRadius: components["schemas"]["BlastRadius"];
        reason: string;
        nextStep: string;
    };
    ExpiringClaim: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        entityRef?: string;
        /** @description Absent when it is the date of the whole readiness. */
        claim?: string;
        /** @description The last day on which it holds. */
        expires: string;
        expired: boolean;
    };
    AttentionAnswer: components["schemas"]["Envelope"] & {
        /** @description Whose services it is about, as entity references; of the caller for `mine`, else empty. */
        owners: string[];
        /** @description Breaking and potentially breaking changes of the last 30 days, newest first. */
        breaks: components["schemas"]["FleetChange"][];
        /** @description Of the last 30 days; incompatible first, then unknown. */
        incoming: components["schemas"]["IncomingBreak"][];
        /** @description Invalid and not compliant, by blast radius. */
        failing: components["schemas"]["FailingService"][];
        /** @description Within 30 days or already, earliest first. */
        expiring: components["schemas"]["ExpiringClaim"][];
        totals: {
            breaks: number;
            incoming: number;
            failing: number;
            expiring: number;
        };
    };
}
