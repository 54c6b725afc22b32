import type {
  WebhookConfig,
  WebhookType,
} from '@pacto/backstage-plugin-pacto-node';
import { mapAcr } from './families/acr';
import { mapArtifactory } from './families/artifactory';
import { mapDistribution } from './families/distribution';
import { mapDockerHub } from './families/dockerHub';
import { mapEcr } from './families/ecr';
import { mapGithub } from './families/github';
import { mapHarbor } from './families/harbor';
import { mapQuay } from './families/quay';
import type {
  NotificationMapping,
  RegistryNotification,
} from './RegistryNotification';

const MAPPINGS: Record<WebhookType, NotificationMapping> = {
  distribution: mapDistribution,
  harbor: mapHarbor,
  github: mapGithub,
  acr: mapAcr,
  ecr: mapEcr,
  quay: mapQuay,
  'docker-hub': mapDockerHub,
  artifactory: mapArtifactory,
};

/** OCI distribution specification 1.1, "Pulling manifests". */
const REPOSITORY =
  /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MAX_REPOSITORY_LENGTH = 255;

/**
 * What the payload of a webhook says has happened to manifests. Takes anything; what it does not understand, what is
 * no repository, and pulls are left out. The payload has no say in which registry it is about.
 *
 * @internal
 */
export function readNotifications(
  webhook: Pick<WebhookConfig, 'type' | 'registry' | 'repositoryKey'>,
  payload: unknown,
): RegistryNotification[] {
  const { type, registry, repositoryKey } = webhook;
  return MAPPINGS[type](payload, { repositoryKey }).flatMap(
    ({ repository, tag, digest, action }) =>
      fits(repository, REPOSITORY) && repository.length <= MAX_REPOSITORY_LENGTH
        ? [
            {
              registry,
              repository,
              ...(fits(tag, TAG) && { tag }),
              ...(fits(digest, DIGEST) && { digest }),
              action,
            },
          ]
        : [],
  );
}

function fits(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}
