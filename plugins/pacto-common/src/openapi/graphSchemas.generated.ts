// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface GraphSchemas {
    /** @description The id of a service, or `ref:` and what tells a reference without one from others. */
    NodeId: string;
    ServiceLink: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
    };
    GraphNode: {
        id: components["schemas"]["NodeId"];
        /**
         * @description external: something refers to it, and it is no service that the caller may see.
         * @enum {string}
         */
        kind: "service" | "external";
        name: string;
        version?: string;
        /** @description The label. */
        owner?: string;
        ownerKey?: string;
        /** @description The full reference. */
        system?: string;
        entityRef?: string;
        status?: components["schemas"]["ComplianceStatus"];
        /** @description Steps from the root. */
        depth: number;
        /** @description Neighbours that are not drawn. */
        hidden: {
            dependencies: number;
            dependents: number;
        };
        /** @description Key of its group */
        group?: string;
        /** @description Why it is external. */
        reason?: string;
        message?: string;
    };
    GraphEdge: {
        id: string;
        from: components["schemas"]["NodeId"];
        to: components["schemas"]["NodeId"];
        /** @description As the contract calls it. */
        name: string;
        /**
         * @description reference: to a configuration or a policy.
         * @enum {string}
         */
        kind: "dependency" | "reference";
        required: boolean;
        range?: string;
        resolvedVersion?: string;
        /**
         * @description As of listDependencies.
         * @enum {string}
         */
        state: "resolved" | "unresolved" | "unknown";
        reason?: string;
        message?: string;
        /** @description Set when the range does not admit what is published now. */
        conflict?: string;
        inCycle: boolean;
    };
    /** @description A service whose dependents do not agree. */
    GraphConflict: {
        target: components["schemas"]["ServiceLink"];
        /** @enum {string} */
        kind: "NO_COMMON_VERSION" | "CURRENT_REFUSED" | "VERSIONS_DIFFER" | "UNDECIDED";
        message: string;
        /** @description The ranges or versions, at most 20. */
        sides: {
            text: string;
            /** @description Who asks for it, at most 20. */
            services: components["schemas"]["ServiceLink"][];
            omitted: number;
        }[];
    };
    Graph: {
        root: components["schemas"]["ServiceId"];
        /** @description By depth, the root first. */
        nodes: components["schemas"]["GraphNode"][];
        edges: components["schemas"]["GraphEdge"][];
        omitted: {
            /** @description Of the total. */
            nodes: number;
            /** @description Of the total. */
            edges: number;
            /** @description Nodes within the depth of other owners or systems. */
            filtered: number;
            /** @description Nodes one step further. */
            beyondDepth: number;
        };
        /** @description Within the depth and the filters. */
        totals: {
            nodes: number;
            edges: number;
        };
        /** @description Ids of services that need each other, directly or not; those with a service that is drawn. */
        cycles: string[][];
        /** @description About services that are drawn. */
        conflicts: components["schemas"]["GraphConflict"][];
        blastRadius: components["schemas"]["BlastRadius"];
    };
    GraphAnswer: components["schemas"]["Envelope"] & components["schemas"]["Graph"];
    PathAnswer: components["schemas"]["Envelope"] & {
        paths: {
            /**
             * @description dependencies: from the service to the other. dependents: from the other to the service.
             * @enum {string}
             */
            direction: "dependencies" | "dependents";
            /** @description In the order of the way. */
            edges: components["schemas"]["GraphEdge"][];
        }[];
        nodes: components["schemas"]["GraphNode"][];
    };
    ComplianceCounts: {
        Compliant: number;
        Warning: number;
        NonCompliant: number;
        Invalid: number;
        Unknown: number;
        Reference: number;
    };
    GraphGroup: {
        /** @description Opaque; for `expand`. */
        key: string;
        /**
         * @description value: of one owner, system or source. none: without one. external: what references lead to that is no service the caller may see.
         * @enum {string}
         */
        kind: "value" | "none" | "external";
        /** @description Of a value. */
        label?: string;
        /** @description All that are in it. */
        services: number;
        expanded: boolean;
        /** @description How many of them are among the nodes. Edges of the others end at the group. */
        drawn: number;
        complianceCounts: components["schemas"]["ComplianceCounts"];
    };
    GroupEdge: {
        /** @description The id of a node, or `group:` and a key. */
        from: string;
        to: string;
        /** @description Declared dependencies and references. */
        count: number;
        /** @description How many are required. */
        required: number;
        /** @description How many lead to no service that the caller may see. */
        unresolved: number;
    };
    FleetGraphAnswer: components["schemas"]["Envelope"] & {
        groups: components["schemas"]["GraphGroup"][];
        nodes: components["schemas"]["GraphNode"][];
        /** @description Between what is shown; within a group that is not expanded there are none. */
        edges: components["schemas"]["GroupEdge"][];
        omitted: {
            groups: number;
            /** @description Of expanded groups. */
            nodes: number;
            /** @description Declared dependencies and references that are in no edge. */
            edges: number;
        };
        totals: {
            groups: number;
            services: number;
            external: number;
            /** @description Declared dependencies and references. */
            edges: number;
        };
    };
}
