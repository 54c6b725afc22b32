// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface ComparisonOperations {
    getDiff: {
        parameters: {
            query: {
                /** @description The older revision. */
                from: components["parameters"]["from"];
                /** @description The newer revision. */
                to: components["parameters"]["to"];
                /** @description upstream: the rules of the pacto command. deep: what those only call modified is decided further. */
                profile?: components["schemas"]["DiffProfile"];
                classification?: components["schemas"]["ChangeClass"];
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffAnswer"];
                };
            };
            /** @description One of the two cannot be compared; the error has `code` and `remedy`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It cannot be compared just now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getImpact: {
        parameters: {
            query: {
                /** @description The older revision. */
                from: components["parameters"]["from"];
                /** @description The newer revision. */
                to: components["parameters"]["to"];
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactAnswer"];
                };
            };
            /** @description One of the two cannot be compared; the error has `code` and `remedy`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It cannot be compared just now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
