import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { WebhookConfig, WebhookType } from './WebhookConfig';

const TYPES: WebhookType[] = [
  'distribution',
  'harbor',
  'github',
  'acr',
  'ecr',
  'quay',
  'docker-hub',
  'artifactory',
];

/** It becomes part of a path and of a topic. */
const NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i;
const MAX_NAME_LENGTH = 100;

const HOST = /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(:\d{1,5})?$/;

/** With letters and digits alone this is more than can be guessed over a network. */
const MIN_SECRET_LENGTH = 16;

/**
 * Reads `pacto.webhooks`, in the order of the configuration. Throws InputErrors that name the key and say what to
 * write; they never hold a secret.
 *
 * @public
 */
export function readWebhookConfigs(config: RootConfigService): WebhookConfig[] {
  const webhooks = config.getOptionalConfig('pacto.webhooks');
  const taken = new Set<string>();
  return (webhooks?.keys() ?? []).map(name => {
    if (!NAME.test(name) || name.length > MAX_NAME_LENGTH) {
      throw new InputError(
        `pacto.webhooks: ${JSON.stringify(
          name,
        )} cannot be the name of a webhook; use up to ${MAX_NAME_LENGTH} ` +
          'letters and digits with single dashes in between',
      );
    }
    // Paths are the same in capital and small letters: the secret of one would be asked for at the other.
    if (taken.has(name.toLowerCase())) {
      throw new InputError(
        `pacto.webhooks: another name differs from ${JSON.stringify(
          name,
        )} in capital letters only`,
      );
    }
    taken.add(name.toLowerCase());
    return readWebhook(name, webhooks!.getConfig(name));
  });
}

/**
 * Throws an InputError when a secret is too short to be one.
 *
 * @public
 */
export function checkWebhookSecret(key: string, secret: string): void {
  if (secret.length < MIN_SECRET_LENGTH) {
    throw new InputError(
      `${key} must have ${MIN_SECRET_LENGTH} characters or more`,
    );
  }
}

function readWebhook(
  name: string,
  config: Pick<RootConfigService, 'getString' | 'getOptionalString'>,
): WebhookConfig {
  const key = `pacto.webhooks.${name}`;
  const registry = config.getString('registry');
  if (!HOST.test(registry)) {
    throw new InputError(
      `${key}.registry must be a host in lower case with an optional port and nothing else, such as ghcr.io or localhost:5000`,
    );
  }
  return {
    name,
    topic: `pacto.webhook.${name}`,
    type: readOne(`${key}.type`, config.getString('type'), TYPES),
    registry,
    repositoryKey: readOne(
      `${key}.repositoryKey`,
      config.getOptionalString('repositoryKey') ?? 'path',
      ['path', 'host'],
    ),
    ...readSecret(key, config),
  };
}

function readSecret(
  key: string,
  config: Pick<RootConfigService, 'getOptionalString'>,
): { secret: string } | { secretFile: string } {
  const secret = config.getOptionalString('secret');
  const secretFile = config.getOptionalString('secretFile');
  if (secret !== undefined && secretFile === undefined) {
    checkWebhookSecret(`${key}.secret`, secret);
    return { secret };
  }
  if (secret === undefined && secretFile !== undefined) return { secretFile };
  throw new InputError(`${key} needs either "secret" or "secretFile"`);
}

function readOne<T extends string>(
  key: string,
  value: string,
  allowed: T[],
): T {
  const found = allowed.find(item => item === value);
  if (found) return found;
  throw new InputError(`${key} must be one of ${allowed.join(', ')}`);
}
