// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface PreviewSchemas {
    PreviewRequest: {
        /** @description A configured source; it alone decides which host is read. */
        sourceId: string;
        /** @description Names or patterns as in the configuration, without the host, on the host of the source. Left out: those of the source. */
        repositories?: string[];
        /**
         * @description How many repositories are opened; the others are named only.
         * @default 20
         */
        limit: number;
    };
    PreviewEntity: {
        entityRef: string;
        /** @enum {string} */
        kind: "Component" | "Resource" | "API";
        namespace: string;
        name: string;
        title?: string;
        /** @description `spec.type`; of an entity written by hand, what the contract would have given it. */
        type?: string;
        /** @description A full entity reference. */
        owner?: string;
        system?: string;
        /** @description Of an API, the interface it stands for. */
        interfaceName?: string;
        /**
         * @description new: the catalog would get it. present: the catalog has it from this contract already. enriched: an entity written by hand that would get annotations and relations.
         * @enum {string}
         */
        state: "new" | "present" | "enriched";
        /** @description The API entities it would provide. */
        apis?: string[];
        dependsOn: string[];
        /** @description What would keep it from being complete, one sentence each. */
        findings: string[];
    };
    PreviewItem: {
        /** @description With the host. */
        repository: string;
        /** @description The tag that was read. */
        tag?: string;
        version?: string;
        digest?: components["schemas"]["Digest"];
        status: components["schemas"]["Status"];
        /** @description Why the newest version could not be read. What did not arrive at all has no entities here. */
        problem?: {
            code: string;
            message: string;
            remedy?: string;
        };
        entities: components["schemas"]["PreviewEntity"][];
        /** @description Of the contract, at most 20. */
        findings: components["schemas"]["Finding"][];
        totalFindings: number;
    };
    SourcePreview: components["schemas"]["Envelope"] & {
        sourceId: string;
        /** @description What was looked at, ordered by repository. */
        items: components["schemas"]["PreviewItem"][];
        /** @description Over `items`. */
        totals: {
            /** @description That fit the request */
            repositories: number;
            /** @description Repositories with a problem. */
            unread: number;
            components: number;
            resources: number;
            apis: number;
            /** @description Entities written by hand, in none of the other numbers. */
            enriched: number;
        };
        /** @description Repositories that fit the request and were not looked at. */
        omitted: {
            total: number;
            /** @description By name, with the host; at most 1,000. */
            repositories: string[];
        };
    };
}
