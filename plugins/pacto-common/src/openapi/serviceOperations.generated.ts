// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface ServiceOperations {
    listServices: {
        parameters: {
            query?: {
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                /** @description Text in the name, owner or repository. */
                q?: string;
                /** @description The label of the owner in full, whatever its case. */
                owner?: string;
                /** @description The id of a source. */
                source?: string;
                status?: components["schemas"]["Status"];
                compliance?: components["schemas"]["ComplianceStatus"];
                /** @description A field; a minus in front sorts downwards. Ties are ordered by repository. Compliance is in the order Compliant, Warning, Unknown, NonCompliant, Invalid, Reference; no score comes before the lowest. */
                sort?: "name" | "-name" | "owner" | "-owner" | "status" | "-status" | "compliance" | "-compliance" | "score" | "-score" | "lastChangedAt" | "-lastChangedAt";
            };
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["ServiceList"];
                };
            };
        };
    };
    getServiceByEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["EntityRefPart"];
                namespace: components["schemas"]["EntityRefPart"];
                name: components["schemas"]["EntityRefPart"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
        };
    };
    getService: {
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
            /** @description The service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["VersionList"];
                };
            };
        };
    };
    getRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
                /** @description A digest, or a version: of several revisions of one version the one that its tag points to, else the one seen first most recently. */
                digest: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionAnswer"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getBundleFile: {
        parameters: {
            query: {
                path: string;
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
                digest: components["parameters"]["digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/octet-stream": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
