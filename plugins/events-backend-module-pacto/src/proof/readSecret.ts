import { readFile } from 'node:fs/promises';
import {
  checkWebhookSecret,
  type WebhookConfig,
} from '@pacto/backstage-plugin-pacto-node';

/**
 * The secret of a webhook. A file is read each time, so that a secret that is rotated counts from the next request on.
 * Throws when the file cannot be read, or when what it holds is too short to be a secret.
 *
 * @internal
 */
export async function readSecret(webhook: WebhookConfig): Promise<string> {
  const { secret, secretFile, name } = webhook;
  if (secretFile === undefined) return secret;
  const text = (await readFile(secretFile, 'utf8')).trim();
  checkWebhookSecret(`pacto.webhooks.${name}.secretFile`, text);
  return text;
}
