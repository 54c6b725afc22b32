// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface InterfaceSchemas {
    /** @enum {string} */
    InterfaceType: "openapi" | "asyncapi" | "grpc";
    /**
     * @description present: read, perhaps only in part (`limitations`). absent: the contract names no file. unreadable: the file is missing or cannot be read, `problem` says why.
     * @enum {string}
     */
    ContentState: "present" | "absent" | "unreadable";
    ContentProblem: {
        message: string;
        file?: string;
        position?: components["schemas"]["Position"];
        remedy?: string;
    };
    OutlineItem: {
        /** @description Names the item within its interface; opaque. */
        key: string;
        /** @enum {string} */
        kind: "operation" | "channel" | "message" | "service" | "method" | "type" | "enum";
        /** @description A path, the address of a channel, a full name. */
        name: string;
        /** @description GET and the like, send or receive, unary, client streaming, server streaming or bidirectional streaming. */
        method?: string;
        summary?: string;
        /** @description A tag, a channel, a service. */
        group?: string;
        deprecated: boolean;
        depth: number;
        /** @description In the bundle. */
        file: string;
        line?: number;
    };
    KindCount: {
        kind: string;
        count: number;
    };
    InterfaceAnswer: components["schemas"]["Envelope"] & {
        name: string;
        type: components["schemas"]["InterfaceType"];
        state: components["schemas"]["ContentState"];
        problem?: components["schemas"]["ContentProblem"];
        /** @description In the bundle. */
        file?: string;
        /** @description For people: OpenAPI 3.1.0, AsyncAPI 3.0.0, proto3. */
        format?: string;
        title?: string;
        version?: string;
        description?: string;
        /** @description Over the whole interface, whatever `q` is. */
        counts: components["schemas"]["KindCount"][];
        items: components["schemas"]["OutlineItem"][];
        pageInfo: components["schemas"]["PageInfo"];
        /** @description That fit `q`. */
        totalItems: number;
    };
    ItemField: {
        name: string;
        depth: number;
        /** @description For people: string (date), Item[], map. */
        type: string;
        required: boolean;
        deprecated: boolean;
        /** @description As JSON. */
        default?: string;
        constraints?: string[];
        description?: string;
        /** @description The only ones allowed. */
        values?: string[];
    };
    ItemPart: {
        /** @description Names the part within its item. */
        id: string;
        /** @enum {string} */
        kind: "parameters" | "request" | "response" | "payload" | "headers" | "fields" | "values";
        /** @description What tells parts of one kind apart: a status code, the name of a message. */
        title: string;
        mediaType?: string;
        description?: string;
        fields: components["schemas"]["ItemField"][];
        /** @description Fields beyond the limits. */
        omitted: number;
    };
    InterfaceItemAnswer: components["schemas"]["Envelope"] & {
        item: components["schemas"]["OutlineItem"];
        description?: string;
        parts: components["schemas"]["ItemPart"][];
    };
    /** @description Empty text where the file says nothing. */
    SbomPackage: {
        name: string;
        version: string;
        license: string;
        supplier: string;
    };
    SbomAnswer: components["schemas"]["Envelope"] & {
        state: components["schemas"]["ContentState"];
        problem?: components["schemas"]["ContentProblem"];
        /** @description In the bundle. */
        file?: string;
        /** @enum {string} */
        format?: "spdx" | "cyclonedx";
        items: components["schemas"]["SbomPackage"][];
        pageInfo: components["schemas"]["PageInfo"];
        /** @description That fit the filters. */
        totalItems: number;
        /** @description Packages of the file. */
        total: number;
        /** @description How many packages of the file have each licence, most first, at most 100; empty text for none. */
        licenses: {
            license: string;
            count: number;
        }[];
    };
    OperationConsumer: {
        serviceId: components["schemas"]["ServiceId"];
        name: string;
        entityRef?: string;
        range?: string;
    };
    Operation: {
        serviceId: components["schemas"]["ServiceId"];
        serviceName: string;
        entityRef?: string;
        owner?: components["schemas"]["Owner"];
        version: string;
        digest: components["schemas"]["Digest"];
        interface: string;
        interfaceType: components["schemas"]["InterfaceType"];
        /** @enum {string} */
        visibility?: "public" | "internal";
        /** @description As in the interface. */
        key: string;
        /** @enum {string} */
        kind: "operation" | "channel" | "message" | "method";
        method?: string;
        name: string;
        /** @description A tag, a channel, a service. */
        group?: string;
        summary?: string;
        deprecated: boolean;
        /** @description Services that refer to this one directly, of those that the caller may see. Contracts do not say which operations they use. */
        consumers: number;
        /** @description At most 5 of them, by name. */
        consumerSample: components["schemas"]["OperationConsumer"][];
    };
    OperationList: components["schemas"]["Envelope"] & {
        items: components["schemas"]["Operation"][];
        pageInfo: components["schemas"]["PageInfo"];
        totalItems: number;
    };
}
