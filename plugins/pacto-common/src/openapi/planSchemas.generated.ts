// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface PlanSchemas {
    /** @description publish: a new revision; without `digest` only its version is known, and no consumer is called compatible. remove: the service is gone. upgrade: a service asks for another range of a dependency. */
    PlanChange: {
        /** @enum {string} */
        kind: "publish" | "remove" | "upgrade";
        serviceId: components["schemas"]["ServiceId"];
        /** @description Of publish. */
        version?: string;
        digest?: components["schemas"]["Digest"];
        /** @description Of upgrade. */
        dependency?: string;
        /** @description Of upgrade. */
        range?: string;
    };
    PlanRequest: {
        changes: components["schemas"]["PlanChange"][];
    };
    PlanEdge: {
        consumer: components["schemas"]["ServiceLink"];
        provider: components["schemas"]["ServiceLink"];
        dependencyName: string;
        range?: string;
        required: boolean;
        before: components["schemas"]["Verdict"];
        after: components["schemas"]["Verdict"];
        reasons: components["schemas"]["VerdictReason"][];
    };
    PlanEffect: {
        change: components["schemas"]["PlanChange"];
        service: components["schemas"]["ServiceLink"];
        from?: components["schemas"]["RevisionRef"];
        classification?: components["schemas"]["ChangeClass"];
        counts: components["schemas"]["VerdictCounts"];
        /** @description At most 200, as of getImpact; none for an upgrade. */
        consumers: components["schemas"]["Consumer"][];
        /** @description What is left out of each list. */
        omitted: {
            consumers: number;
            broken: number;
            healed: number;
            uncertain: number;
        };
        /** @description Dependencies that become incompatible, at most 200; also new ones of a published revision, which were unknown before. */
        broken: components["schemas"]["PlanEdge"][];
        healed: components["schemas"]["PlanEdge"][];
        /** @description Dependencies that were compatible, and of which nobody can tell any more. */
        uncertain: components["schemas"]["PlanEdge"][];
        conflicts: {
            appeared: components["schemas"]["GraphConflict"][];
            gone: components["schemas"]["GraphConflict"][];
        };
    };
    RolloutProblem: {
        consumer: components["schemas"]["ServiceLink"];
        provider: components["schemas"]["ServiceLink"];
        message: string;
    };
    /** @description In which order to publish. */
    RolloutPlan: {
        /**
         * @description yes: no step breaks anything. unknown: none does for sure, but not everything can be told.
         * @enum {string}
         */
        safe: "yes" | "no" | "unknown";
        steps: {
            service: components["schemas"]["ServiceLink"];
            version: string;
            /** @description At most 50. */
            breaks: components["schemas"]["RolloutProblem"][];
            /** @description At most 50. */
            uncertain: components["schemas"]["RolloutProblem"][];
            /** @description Of both lists. */
            omitted: number;
        }[];
    };
    PlanAnswer: components["schemas"]["Envelope"] & {
        effects: components["schemas"]["PlanEffect"][];
        rollout?: components["schemas"]["RolloutPlan"];
    };
}
