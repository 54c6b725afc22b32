// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface DependencySchemas {
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
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
        counts: components["schemas"]["VerdictCounts"];
        blastRadius: components["schemas"]["BlastRadius"];
    };
    Adopter: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        version?: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
        range?: string;
        required: boolean;
        /** @description The reference names a tag or a digest, so a newer version is not taken by itself. */
        pinned: boolean;
        /** @description Why its reference resolves to no revision. */
        reason?: string;
    };
    Adoption: components["schemas"]["Envelope"] & {
        items: {
            digest: components["schemas"]["Digest"];
            version?: string;
            count: number;
            /** @description Ordered by name, at most 20. */
            consumers: components["schemas"]["Adopter"][];
        }[];
        /** @description Those whose reference resolves to no revision. */
        undecided: {
            count: number;
            /** @description At most 20. */
            consumers: components["schemas"]["Adopter"][];
        };
        /** @description Revisions in use. */
        totalItems: number;
        totalConsumers: number;
    };
}
