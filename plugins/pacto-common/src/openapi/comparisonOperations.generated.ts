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
                /** @description The service of the older revision; the same one when left out. */
                fromService?: components["parameters"]["fromService"];
                /** @description upstream: the rules of the pacto command. deep: what those only call modified is decided further. */
                profile?: components["parameters"]["profile"];
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
            429: components["responses"]["TooManyRequests"];
            /** @description It cannot be compared just now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDiffOrigins: {
        parameters: {
            query: {
                /** @description The older revision. */
                from: components["parameters"]["from"];
                /** @description The newer revision. */
                to: components["parameters"]["to"];
                /** @description upstream: the rules of the pacto command. deep: what those only call modified is decided further. */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One item per change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffOrigins"];
                };
            };
            /** @description One of the two cannot be compared; the error has `code` and `remedy`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description It cannot be compared just now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportDiff: {
        parameters: {
            query: {
                /** @description The older revision. */
                from: components["parameters"]["from"];
                /** @description The newer revision. */
                to: components["parameters"]["to"];
                /** @description The service of the older revision; the same one when left out. */
                fromService?: components["parameters"]["fromService"];
                /** @description upstream: the rules of the pacto command. deep: what those only call modified is decided further. */
                profile?: components["parameters"]["profile"];
                format: components["schemas"]["DiffFormat"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/sarif+json": Record<string, never>;
                    "text/markdown": string;
                };
            };
            /** @description One of the two cannot be compared; the error has `code` and `remedy`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description It cannot be compared just now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDependencyDiff: {
        parameters: {
            query: {
                /** @description The older revision. */
                from: components["parameters"]["from"];
                /** @description The newer revision. */
                to: components["parameters"]["to"];
                /** @description The service of the older revision; the same one when left out. */
                fromService?: components["parameters"]["fromService"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the tree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyDiff"];
                };
            };
            /** @description One of the two cannot be compared; the error has `code` and `remedy`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description It cannot be compared just now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    compareUpload: {
        parameters: {
            query: {
                /** @description The older revision. */
                from: components["parameters"]["from"];
                /** @description upstream: the rules of the pacto command. deep: what those only call modified is decided further. */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadedBundle"];
            };
        };
        responses: {
            /** @description The difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDiff"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The bundle is none, or one of the two cannot be compared; the error has `code` and `remedy`, and `path` where it is about a file. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
