// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface DependencyOperations {
    listDependencies: {
        parameters: {
            query?: {
                /** @description A revision of this service; the current one when left out. */
                digest?: components["schemas"]["Digest"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the contract */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyList"];
                };
            };
        };
    };
    listDependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependentList"];
                };
            };
        };
    };
}
