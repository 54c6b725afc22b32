import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * How contracts become catalog entities. Everything has a default.
       */
      pacto?: {
        /**
         * How often everything is read anew and compared with the catalog. Changes arrive by events in between.
         * Default: every 30 minutes, first after 3 seconds, in each replica.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

        /**
         * Namespace of the generated entities. Default: `default`.
         */
        namespace?: string;

        /**
         * Owner of contracts that name none: a group, or a reference with a kind. Default: `unknown`.
         */
        defaultOwner?: string;

        /**
         * `spec.lifecycle` of contracts without `metadata.lifecycle`. Default: `unknown`.
         */
        defaultLifecycle?: string;

        /**
         * Kind and type of the entity of a contract. The first rule that fits decides; the built-in rules come after.
         */
        mapping?: Array<{
          /**
           * All conditions must hold. Texts are globs: `*` stays within one part of a path, `**` does not.
           */
          match: {
            /** `service.name`. */
            name?: string;
            /** `host/path`, as in `registry.example.com/shop/**`. */
            repository?: string;
            /** service, job or scheduled. */
            workload?: string;
            hasInterfaces?: boolean;
            /** Values in `metadata` of the contract; dots in a key reach inside. */
            metadata?: { [key: string]: string };
          };
          kind: 'Component' | 'Resource';
          /** `spec.type` of the entity. */
          type: string;
        }>;

        apiDefinitions?: {
          /**
           * Longest interface definition that is put into an API entity, in bytes. A longer one is replaced by a
           * note that says where to read it. Default: 524288 (512 KiB).
           */
          maxBytes?: number;
        };
      };
    };
  };
}
