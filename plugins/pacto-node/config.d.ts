export interface Config {
  pacto?: {
    /**
     * Notifications of registries, by a name of your choice. A registry posts them to
     * `/api/events/http/pacto.webhook.<name>`; needs the module events-backend-module-pacto.
     */
    webhooks?: {
      [name: string]: {
        type:
          | 'distribution'
          | 'harbor'
          | 'github'
          | 'acr'
          | 'ecr'
          | 'quay'
          | 'docker-hub'
          | 'artifactory';
        /** The `host` of the source that the registry is: a host with an optional port, such as `ghcr.io`. */
        registry: string;
        /**
         * What the registry proves its notifications with, 16 characters or more.
         * @visibility secret
         */
        secret?: string;
        /** A file with the secret, in place of it. Read again for each notification. */
        secretFile?: string;
        /**
         * Artifactory: where the key of a repository stands. `path`: `host/key/image`; `host`: `key.host/image`, and
         * `registry` is then `key.host`. Default: `path`.
         */
        repositoryKey?: 'path' | 'host';
      };
    };
  };
}
