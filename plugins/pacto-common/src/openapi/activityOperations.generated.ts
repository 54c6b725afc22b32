// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface ActivityOperations {
    listChanges: {
        parameters: {
            query?: {
                /** @description Text in the name, owner or repository of the service. */
                q?: string;
                /** @description The label of the owner in full, whatever its case. */
                owner?: string;
                /** @description The id of a source. */
                source?: string;
                classification?: components["schemas"]["ChangeClass"];
                /** @description First seen at this time or later. */
                since?: string;
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
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
                    "application/json": components["schemas"]["ChangeList"];
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
    getAttention: {
        parameters: {
            query?: {
                /** @description mine: services whose owners the caller is, or belongs to. all: everything the caller may see. */
                scope?: "mine" | "all";
                /** @description Of each list. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Four lists, most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionAnswer"];
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
