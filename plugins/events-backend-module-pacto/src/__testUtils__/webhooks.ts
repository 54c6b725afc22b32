import { createHmac } from 'node:crypto';
import type { WebhookConfig } from '@pacto/backstage-plugin-pacto-node';

export const SECRET = 'a-secret-of-the-tests';

/** A webhook of a type, named after it. */
export function webhook(type: WebhookConfig['type']): WebhookConfig {
  return {
    name: type,
    topic: `pacto.webhook.${type}`,
    type,
    registry: 'registry.test',
    repositoryKey: 'path',
    secret: SECRET,
  };
}

export function hmac(body: string, secret: string = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
