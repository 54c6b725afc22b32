import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Contracts of services, read from OCI registries and image layouts. */
  pacto?: {
    /** Where contracts come from, by an id of your choice. `null` switches off a source of an earlier file. */
    sources?: {
      [sourceId: string]: {
        /** An OCI registry. A source has either `registry` or `layout`. */
        registry?: {
          /**
           * Host with an optional port, such as `ghcr.io`. Apart from it, only its token service is contacted, and
           * where it redirects downloads to.
           */
          host: string;
          /** Use HTTP without TLS. Default: false. */
          plainHttp?: boolean;
          /**
           * Names without the host (`acme/payments`), or patterns: `*` stands for any text without a slash, `**`
           * for any text. Patterns need a registry that lists its repositories (`/v2/_catalog`).
           */
          repositories: string[];
          /** Sent to `host` and its token service only. Anonymous when left out. */
          credentials?: {
            username?: string;
            /** @visibility secret */
            password?: string;
            /**
             * In place of user name and password.
             * @visibility secret
             */
            token?: string;
          };
          /** Requests at once, from 1 to 64. Default: 8. */
          concurrency?: number;
          /** Hosts of token services other than `host` that credentials may be sent to. */
          trustedRealms?: string[];
        };
        /** A directory of OCI image layouts. */
        layout?: {
          /** Relative to the working directory of the backend. */
          directory: string;
          /** The host name that stands for this directory in references, such as `registry.example.com`. */
          host: string;
          /** As for a registry. Default: all (`['**']`). */
          repositories?: string[];
        };
        /**
         * When to sync. Default: every 5 minutes, for 15 minutes at most, first after 3 seconds. What is left out
         * keeps its default.
         */
        schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
      };
    };
    /** How syncs treat what they know already. */
    sync?: {
      /**
       * How long the digest behind a known version tag (`1.2.0`) is trusted before the tag is resolved again.
       * Other tags (`latest`) are resolved in every sync. Default: 1 hour.
       */
      versionTagRecheck?: HumanDuration | string;
      /**
       * How long a repository is kept that its source no longer lists. Default: 7 days.
       */
      missingRepositoryGrace?: HumanDuration | string;
    };
    /** Threads that check and compare contracts, apart from the one that answers requests. */
    workers?: {
      /** From 1 to 32. Default: 2, or less where there are fewer than 3 cores. */
      threads?: number;
      /**
       * How long one contract may be checked, or two compared, before that is given up. At least a second. Default: 1
       * minute.
       */
      timeLimit?: HumanDuration | string;
      /** Of one thread, in MiB. At least 128. Default: 512. */
      memoryMiB?: number;
    };
  };
}
