import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readWebhookConfigs } from './readWebhookConfigs';

const SECRET = 'a-secret-of-the-tests';

function read(webhooks: JsonObject) {
  return readWebhookConfigs(
    mockServices.rootConfig({ data: { pacto: { webhooks } } }),
  );
}

describe('readWebhookConfigs', () => {
  it('reads the webhooks', () => {
    expect(
      read({
        main: {
          type: 'distribution',
          registry: 'registry.test:5000',
          secret: SECRET,
        },
        'jfrog-1': {
          type: 'artifactory',
          registry: 'docker.shop.test',
          secretFile: '/run/secrets/jfrog',
          repositoryKey: 'host',
        },
      }),
    ).toEqual([
      {
        name: 'main',
        topic: 'pacto.webhook.main',
        type: 'distribution',
        registry: 'registry.test:5000',
        repositoryKey: 'path',
        secret: SECRET,
      },
      {
        name: 'jfrog-1',
        topic: 'pacto.webhook.jfrog-1',
        type: 'artifactory',
        registry: 'docker.shop.test',
        repositoryKey: 'host',
        secretFile: '/run/secrets/jfrog',
      },
    ]);
  });

  it('reads nothing where there is nothing', () => {
    expect(readWebhookConfigs(mockServices.rootConfig())).toEqual([]);
  });

  const good = { type: 'quay', registry: 'quay.test', secret: SECRET };

  it.each<[string, JsonObject, string]>([
    ['a name that is a path', { 'a/b': good }, '"a/b"'],
    ['a name that is a pattern', { 'a*': good }, '"a*"'],
    ['names that lead to one path', { Quay: good, quay: good }, '"quay"'],
    ['a long name', { ['a'.repeat(101)]: good }, 'up to 100'],
    ['no type', { a: { ...good, type: null } }, 'type'],
    [
      'an unknown type',
      { a: { ...good, type: 'gitlab' } },
      'pacto.webhooks.a.type must be one of distribution, harbor',
    ],
    [
      'a URL for a host',
      { a: { ...good, registry: 'https://quay.test' } },
      'pacto.webhooks.a.registry must be a host',
    ],
    ['no secret', { a: { ...good, secret: null } }, 'either "secret" or'],
    ['two secrets', { a: { ...good, secretFile: '/x' } }, 'either "secret" or'],
    [
      'a short secret',
      { a: { ...good, secret: 'secret' } },
      'pacto.webhooks.a.secret must have 16 characters or more',
    ],
    [
      'an unknown place of the key',
      { a: { ...good, repositoryKey: 'port' } },
      'repositoryKey must be one of path, host',
    ],
  ])('refuses %s', (_, webhooks, message) => {
    expect(() => read(webhooks)).toThrow(message);
  });

  it('never says the secret', () => {
    expect(() => read({ a: { ...good, secret: 'too-short' } })).toThrow(
      /^((?!too-short).)*$/,
    );
  });
});
