// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface InterfaceOperations {
    getInterface: {
        parameters: {
            query?: {
                /** @description Text in the method, name, summary or group; every word must be found. */
                q?: string;
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: number;
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
                digest: components["parameters"]["digest"];
                /** @description The name of an interface of the contract. */
                interfaceName: components["parameters"]["interfaceName"];
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
                    "application/json": components["schemas"]["InterfaceAnswer"];
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
    getInterfaceItem: {
        parameters: {
            query: {
                /** @description `key` of an item of the interface. */
                key: string;
            };
            header?: never;
            path: {
                serviceId: components["parameters"]["serviceId"];
                digest: components["parameters"]["digest"];
                /** @description The name of an interface of the contract. */
                interfaceName: components["parameters"]["interfaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterfaceItemAnswer"];
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
    getSbom: {
        parameters: {
            query?: {
                /** @description Text in the name, version, licence or supplier. */
                q?: string;
                /** @description A licence in full, as `licenses` has it; empty for packages without one. */
                license?: string;
                /** @description A field; a minus in front sorts downwards. The order of the file when left out. */
                sort?: "name" | "-name" | "version" | "-version" | "license" | "-license" | "supplier" | "-supplier";
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
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
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SbomAnswer"];
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
    listOperations: {
        parameters: {
            query?: {
                /** @description Text in the method, name, group, summary, interface or service; every word must be found, as in `POST /payments`. */
                q?: string;
                /** @description The method in full, whatever its case, as `POST` or `send`. */
                method?: string;
                /** @description The type of the interface. */
                type?: components["schemas"]["InterfaceType"];
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
                    "application/json": components["schemas"]["OperationList"];
                };
            };
        };
    };
}
