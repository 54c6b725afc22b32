// Generated from openapi.yaml by `yarn generate`; do not edit.
export interface paths {
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services with a contract */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/by-entity/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service a catalog entity stands for */
        get: operations["getServiceByEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of a service, newest first
         * @description One row per revision, plus one per tag that could not be read. Rows are ordered by version, then by first seen.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}/revisions/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, at its digest
         * @description The content behind a digest never changes; the ETag also covers what is known about it (tags).
         */
        get: operations["getRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}/revisions/{digest}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of the bundle
         * @description Always served as inert text or bytes. `Pacto-As-Of`, `Pacto-Completeness` and `Pacto-Limitations` headers stand for the fields of the JSON answers.
         */
        get: operations["getBundleFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a service needs, and what each reference resolves to */
        get: operations["listDependencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who needs a service, by the current revision of each */
        get: operations["listDependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where contracts come from, and how that goes */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a sync now */
        post: operations["startSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the catalog needs, page by page
         * @description For other plugins only (service credentials). Ordered by repository.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot/hashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would have changed in the snapshot, page by page
         * @description For other plugins only (service credentials). Every repository of the snapshot with the hash of its item, ordered by repository, so that only what changed needs to be read in full.
         */
        get: operations["listSnapshotHashes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description First 16 hex digits of the SHA-256 of the repository. */
        ServiceId: string;
        EntityRefPart: string;
        Digest: string;
        /** @description ISO 8601 in UTC. */
        Time: string;
        /**
         * @description valid: the newest version was read and has no errors. invalid: it was read and has errors, or cannot be read as a bundle. unknown: it could not be fetched, or nothing was read yet.
         * @enum {string}
         */
        Status: "valid" | "invalid" | "unknown";
        /**
         * @description complete: every source concerned was read in full, last time it was tried. partial: something is missing or old, `limitations` says what. none: nothing was ever read.
         * @enum {string}
         */
        Completeness: "complete" | "partial" | "none";
        Limitation: {
            code: string;
            message: string;
            since?: components["schemas"]["Time"];
            sourceId?: string;
        };
        Envelope: {
            /** @description When the data was last confirmed against the sources concerned; null when never. */
            asOf: string | null;
            completeness: components["schemas"]["Completeness"];
            limitations: components["schemas"]["Limitation"][];
        };
        PageInfo: {
            nextCursor?: string;
        };
        Position: {
            line: number;
            column: number;
        };
        Finding: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            /** @enum {string} */
            layer: "bundle" | "parse" | "structural" | "crossfield" | "semantic" | "policy" | "identity" | "resolution";
            path: string;
            message: string;
            position?: components["schemas"]["Position"];
            remedy?: string;
        };
        Owner: {
            key?: string;
            text?: string;
            team?: string;
            dri?: string;
            contacts: {
                type: string;
                value: string;
                purpose?: string;
            }[];
        };
        /** @description Why the newest version is not the one that is shown. */
        Problem: {
            code: string;
            message: string;
            tag: string;
            since?: components["schemas"]["Time"];
        };
        ServiceSummary: {
            id: components["schemas"]["ServiceId"];
            /** @description `service.name`; the last part of the repository while nothing could be read. */
            name: string;
            /** @description host/path */
            repository: string;
            sourceId: string;
            /** @description The catalog entity, when there is one. */
            entityRef?: string;
            /** @description Of the current revision. */
            version?: string;
            digest?: components["schemas"]["Digest"];
            pactoVersion?: string;
            owner?: components["schemas"]["Owner"];
            /** @enum {string} */
            workload?: "service" | "job" | "scheduled";
            status: components["schemas"]["Status"];
            /** @description Counts over the current revision and the repository. */
            findings: {
                errors: number;
                warnings: number;
            };
            interfaceTypes: ("openapi" | "asyncapi" | "grpc")[];
            /** @description References of the current revision, and how many lead nowhere or into the unknown. */
            dependencies: {
                total: number;
                unresolved: number;
                unknown: number;
            };
            problems: components["schemas"]["Problem"][];
            /** @description Set while the source no longer lists the repository. */
            missingSince?: string;
            firstSeenAt: components["schemas"]["Time"];
            lastChangedAt: components["schemas"]["Time"];
        };
        ServiceList: components["schemas"]["Envelope"] & {
            items: components["schemas"]["ServiceSummary"][];
            pageInfo: components["schemas"]["PageInfo"];
            /** @description That fit the filters. */
            totalItems: number;
            /** @description By status, over what fits the filters other than `status`. */
            counts: {
                valid: number;
                invalid: number;
                unknown: number;
            };
        };
        ServiceAnswer: components["schemas"]["Envelope"] & {
            service: components["schemas"]["ServiceSummary"];
            /** @description On the repository, not on one revision: collisions, tags that do not fit. */
            findings: components["schemas"]["Finding"][];
        };
        Version: {
            /** @description `service.version`; absent when the contract could not be read. */
            version?: string;
            digest?: components["schemas"]["Digest"];
            tags: string[];
            /**
             * @description valid and invalid: read, without and with errors. unreadable: the bundle is bad. unavailable: could not be fetched.
             * @enum {string}
             */
            state: "valid" | "invalid" | "unreadable" | "unavailable";
            current: boolean;
            pactoVersion?: string;
            /** @description Bytes of the layer as stored. */
            size?: number;
            /** @description The errors and warnings. */
            findings: components["schemas"]["Finding"][];
            firstSeenAt: components["schemas"]["Time"];
        };
        VersionList: components["schemas"]["Envelope"] & {
            items: components["schemas"]["Version"][];
            pageInfo: components["schemas"]["PageInfo"];
            totalItems: number;
        };
        BundleFile: {
            path: string;
            size: number;
        };
        Revision: {
            digest: components["schemas"]["Digest"];
            repository: string;
            version?: string;
            tags: string[];
            /** @enum {string} */
            state: "valid" | "invalid" | "unreadable";
            current: boolean;
            /** @description The normalised contract (`Contract` of @pacto/core). */
            contract?: Record<string, never>;
            /** @description Same files, same hash; independent of archive and compression. */
            contentHash?: string;
            layer?: {
                digest: components["schemas"]["Digest"];
                size: number;
            };
            findings: components["schemas"]["Finding"][];
            files: components["schemas"]["BundleFile"][];
            firstSeenAt: components["schemas"]["Time"];
        };
        RevisionAnswer: components["schemas"]["Envelope"] & {
            revision: components["schemas"]["Revision"];
        };
        Target: {
            serviceId: components["schemas"]["ServiceId"];
            name: string;
            entityRef?: string;
            /** @description What the reference resolves to. */
            version?: string;
            digest?: components["schemas"]["Digest"];
            /** @description What is published. */
            currentVersion?: string;
        };
        Dependency: {
            /** @enum {string} */
            kind: "dependency" | "configuration" | "policy";
            name: string;
            ref: string;
            required: boolean;
            range?: string;
            /**
             * @description resolved: one revision. unresolved: we looked and there is none, or the text is wrong. unknown: outside the configured sources, not read yet, or hidden from the caller. A caller who may not see everything gets `hidden` also for what does not exist, so that the answer does not tell the two apart.
             * @enum {string}
             */
            state: "resolved" | "unresolved" | "unknown";
            /** @enum {string} */
            reason?: "invalid_reference" | "invalid_range" | "local_reference" | "not_configured" | "not_found" | "no_matching_version" | "no_versions" | "not_readable" | "hidden";
            /** @description The reason in a sentence with the next step. */
            message?: string;
            target?: components["schemas"]["Target"];
            /** @description Set when the range does not admit what is published now. */
            conflict?: string;
        };
        DependencyList: components["schemas"]["Envelope"] & {
            items: components["schemas"]["Dependency"][];
        };
        Dependent: {
            serviceId: components["schemas"]["ServiceId"];
            name: string;
            version?: string;
            entityRef?: string;
            owner?: components["schemas"]["Owner"];
            dependencyName: string;
            required: boolean;
            range?: string;
            /**
             * @description Does the range admit the current version of this service?
             * @enum {string}
             */
            admitsCurrent: "yes" | "no" | "unknown";
        };
        DependentList: components["schemas"]["Envelope"] & {
            items: components["schemas"]["Dependent"][];
        };
        SourceProblem: {
            repository?: string;
            tag?: string;
            code: string;
            message: string;
            remedy?: string;
            since?: components["schemas"]["Time"];
        };
        /** @description The numbers are over all repositories, so they are left out for callers who may not see all. For them, ok and partial are told apart by the repositories that they may see. */
        SyncRun: {
            startedAt: components["schemas"]["Time"];
            finishedAt?: components["schemas"]["Time"];
            /**
             * @description ok: read in full. partial: some repositories or bundles had problems. failed: the source could not be listed.
             * @enum {string}
             */
            outcome: "running" | "ok" | "partial" | "failed" | "interrupted";
            repositories?: number;
            tags?: number;
            /** @description Revisions new to us. */
            fetched?: number;
            problems?: number;
            error?: components["schemas"]["SourceProblem"];
        };
        Source: {
            id: string;
            /** @enum {string} */
            type: "registry" | "layout";
            /** @description Host of the registry, or the host name a layout stands for. */
            location: string;
            /**
             * @description ok: the last sync read everything that the caller may see. degraded: some of it could not be read. failing: the source could not be reached. unknown: it was never read.
             * @enum {string}
             */
            health: "ok" | "degraded" | "failing" | "unknown";
            failingSince?: components["schemas"]["Time"];
            /** @description End of the last sync that reached the source, also when some of it could not be read. */
            lastSuccessAt?: string;
            repositories: number;
            lastRun?: components["schemas"]["SyncRun"];
            /** @description What could not be read, at most 100. */
            problems: components["schemas"]["SourceProblem"][];
        };
        SourceList: components["schemas"]["Envelope"] & {
            items: components["schemas"]["Source"][];
        };
        SyncAccepted: components["schemas"]["Envelope"] & {
            sourceId: string;
        };
        SnapshotReference: {
            /** @enum {string} */
            kind: "dependency" | "configuration" | "policy";
            name: string;
            ref: string;
            required: boolean;
            /** @enum {string} */
            state: "resolved" | "unresolved" | "unknown";
            reason?: string;
            /** @description The repository meant, also when no version of it fits. */
            repository?: string;
        };
        SnapshotItem: {
            id: components["schemas"]["ServiceId"];
            repository: string;
            sourceId: string;
            status: components["schemas"]["Status"];
            digest?: components["schemas"]["Digest"];
            /** @description Of the current revision; absent when none could be read. */
            contract?: Record<string, never>;
            references: components["schemas"]["SnapshotReference"][];
            /** @description Text of each interface definition, by interface name; those over the size limit are left out. */
            definitions: {
                [key: string]: string;
            };
            /** @description As `name` of the service. */
            title?: string;
            findings?: components["schemas"]["Finding"][];
            /** @description Changes when anything in this item does. */
            hash: string;
        };
        SnapshotHashes: components["schemas"]["Envelope"] & {
            items: {
                repository: string;
                hash: string;
            }[];
            pageInfo: components["schemas"]["PageInfo"];
        };
        Snapshot: components["schemas"]["Envelope"] & {
            items: components["schemas"]["SnapshotItem"][];
            pageInfo: components["schemas"]["PageInfo"];
        };
    };
    responses: never;
    parameters: {
        serviceId: components["schemas"]["ServiceId"];
        digest: components["schemas"]["Digest"];
        /** @description `pageInfo.nextCursor` of the page before. */
        cursor: string;
        limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                /** @description A field; a minus in front sorts downwards. Ties are ordered by repository. */
                sort?: "name" | "-name" | "owner" | "-owner" | "status" | "-status" | "lastChangedAt" | "-lastChangedAt";
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
                digest: components["parameters"]["digest"];
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
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the configuration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceList"];
                };
            };
        };
    };
    startSync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; `GET /sources` shows the run */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncAccepted"];
                };
            };
            /** @description A sync of this source is running; it may have passed what you want it to see */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSnapshot: {
        parameters: {
            query?: {
                /** @description `pageInfo.nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                /** @description Only these repositories. */
                repository?: string[];
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
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
        };
    };
    listSnapshotHashes: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["SnapshotHashes"];
                };
            };
        };
    };
}
