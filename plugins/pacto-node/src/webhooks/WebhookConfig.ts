/**
 * What kind of registry a webhook speaks for: what its notifications look like, and how they are proven.
 *
 * @public
 */
export type WebhookType =
  | 'distribution'
  | 'harbor'
  | 'github'
  | 'acr'
  | 'ecr'
  | 'quay'
  | 'docker-hub'
  | 'artifactory';

/**
 * One entry of `pacto.webhooks`, checked.
 *
 * @public
 */
export type WebhookConfig = {
  name: string;
  /** Of its events. Requests go to `/api/events/http/<topic>`. */
  topic: string;
  type: WebhookType;
  /** `host[:port]` of the repositories that its notifications are about, whatever they say themselves. */
  registry: string;
  /** Artifactory: where the key of a repository stands in the address of its images. */
  repositoryKey: 'path' | 'host';
} & (
  | { secret: string; secretFile?: undefined }
  /** To be read each time it is needed. */
  | { secret?: undefined; secretFile: string }
);
