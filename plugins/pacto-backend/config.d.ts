import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Contracts of services, read from OCI registries and image layouts. */
  pacto?: {
    /** Where contracts come from, by an id of your choice. `null` switches off a source of an earlier file. */
    sources?: {
      [sourceId: string]: {
        /** An OCI registry. A source has one of `registry`, `layout` and `directory`. */
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
           * for any text. Patterns need a registry that lists its repositories (`/v2/_catalog`). May be left out when
           * `discover` finds some.
           */
          repositories?: string[];
          /** Which further repositories of this host are read. */
          discover?: {
            /** Those that catalog entities name in their annotation. Default: false. */
            entities?: boolean;
            /** Those that contracts refer to. Default: false. */
            references?: boolean;
          };
          /**
           * Whether the registry is inside your network: without it, nothing on a private or loopback address is
           * contacted. Link-local, metadata and reserved addresses never are. Default: false.
           */
          privateAddresses?: boolean;
          /**
           * How to sign in: `username` and `password`; `token`; `username` or `usernameFile`, and `passwordFile`;
           * `tokenFile`; `dockerConfig`; or `cloud`. Sent to `host` and its token service only. Anonymous when left out.
           */
          credentials?: {
            username?: string;
            /** @visibility secret */
            password?: string;
            /**
             * Sent as it is.
             * @visibility secret
             */
            token?: string;
            /** Path of a file with one line. Files are read on each use. */
            usernameFile?: string;
            passwordFile?: string;
            tokenFile?: string;
            /** Path of a Docker `config.json`. Only its entry for `host` is used. */
            dockerConfig?: string;
            /** Whether credential helpers that `dockerConfig` names may be run. Default: false. */
            credentialHelpers?: boolean;
            /**
             * Sign in to ECR, Artifact Registry or ACR with the account that the backend has there. Needs
             * `@aws-sdk/client-ecr`, `google-auth-library` or `@azure/identity` among the dependencies of the backend.
             */
            cloud?: 'aws' | 'google' | 'azure';
          };
          /** PEM files, read again when they change. */
          tls?: {
            /** Authorities to trust besides those that Node.js trusts. */
            caFile?: string;
            /** Client certificate with its chain, shown to `host` only. */
            certFile?: string;
            /** Its key, not encrypted. */
            keyFile?: string;
          };
          /**
           * Address of an HTTP proxy, `http://user:password@host:port`. The proxy resolves names, so it decides which
           * addresses are contacted.
           * @visibility secret
           */
          proxy?: string;
          /**
           * Requests at once, of all replicas together, from 1 to 64; one for each source and two for work items at
           * least. Default: 8.
           */
          concurrency?: number;
          /** Of all replicas together, from 1 to 1000. Default: 25. */
          requestsPerSecond?: number;
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
        /** A directory of bundle folders, each with a `pacto.yaml`, read as they are. */
        directory?: {
          /** Relative to the working directory of the backend. */
          directory: string;
          /** The host name that stands for this directory in references, such as `registry.example.com`. */
          host: string;
          /** As for a registry; folders in place of repositories. Default: all (`['**']`). */
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
      /**
       * How long a tag counts that its repository no longer lists. Default: 1 day.
       */
      missingTagGrace?: HumanDuration | string;
      /** When a listing is so much shorter than before that it is looked at again before it is believed. */
      shrinkGuard?: {
        /** Share of the repositories of a source that may be gone at once, from 0 to 1. Default: 0.2. */
        share?: number;
        /** How many listings in a row must say so, from 1 to 100. Default: 3. */
        looks?: number;
      };
    };
    /** How long what nobody can get to any more is kept. */
    retention?: {
      /** Revisions that no tag points to. Default: 90 days. */
      untaggedRevisions?: HumanDuration | string;
      /** The log of syncs. Default: 30 days. */
      syncRuns?: HumanDuration | string;
    };
    /**
     * Whose signatures count. The first entry that covers a repository applies to it; where none does, nothing is looked
     * for. Informational: nothing is refused because of a signature.
     */
    signatures?: {
      /** With the host: `registry.example.com/acme/payments`, or with patterns as in a source. */
      repositories: string[];
      /** Of Cosign signatures that were made with a key. */
      keys?: {
        /** Shown as the signer. */
        name: string;
        /** In PEM form: ECDSA on P-256 or P-384, Ed25519, or RSA of 2048 bits and more. */
        publicKeyFile: string;
      }[];
      /** Of signatures without a key. An identity is an issuer and a subject; `trustedRootFile` is needed too. */
      identities?: {
        /** Such as `https://token.actions.githubusercontent.com`. */
        issuer: string;
        /** The address of a workflow, or of mail. Either this or `subjectPattern`. */
        subject?: string;
        /** A regular expression that fits the whole subject. */
        subjectPattern?: string;
      }[];
      /** The trusted root of Sigstore, JSON. Nothing is downloaded. */
      trustedRootFile?: string;
      /** Of Notation signatures. */
      notation?: {
        name: string;
        /** Authorities, in PEM form. */
        certificateFiles: string[];
        /** The certificate of a signer must have all fields of one of these, such as `{ CN: release, O: Acme }`. */
        subjects: { [field: string]: string }[];
      }[];
    }[];
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
