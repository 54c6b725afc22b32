// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface GraphOperations {
    getGraph: {
        parameters: {
            query?: {
                direction?: "both" | "dependencies" | "dependents";
                /** @description Steps from the service. */
                depth?: number;
                /** @description Follow and show required dependencies only. */
                requiredOnly?: boolean;
                /** @description The label of an owner in full, whatever its case. Ways over other services are followed all the same. */
                owner?: string;
                /** @description A system of the catalog, as its full reference. */
                system?: string;
                /** @description The nearest are drawn. */
                maxNodes?: number;
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphAnswer"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getPath: {
        parameters: {
            query: {
                /** @description The id of a node. */
                to: string;
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways; none when there is none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathAnswer"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getFleetGraph: {
        parameters: {
            query?: {
                groupBy?: "owner" | "system" | "source";
                /** @description Keys of groups whose services are to be shown. */
                expand?: string[];
                /** @description Services of expanded groups that are shown one by one; also how many groups there are at most. */
                maxNodes?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups, largest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FleetGraphAnswer"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
}
