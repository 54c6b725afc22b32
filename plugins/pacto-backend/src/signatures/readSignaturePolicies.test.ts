import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { newSigner } from '../__testUtils__/signing';
import { readSignaturePolicies } from './readSignaturePolicies';

describe('readSignaturePolicies', () => {
  const directory = createMockDirectory();
  const signer = newSigner();

  beforeEach(() =>
    directory.setContent({
      'release.pub': signer.pem,
      'root.json': '{}',
      'rubbish.pub': 'rubbish',
    }),
  );

  const read = (...signatures: object[]) =>
    readSignaturePolicies(
      new ConfigReader({ pacto: { signatures: signatures as any } }),
    );
  const key = (file = 'release.pub') => ({
    name: 'release',
    publicKeyFile: directory.resolve(file),
  });

  it('has none by default', () => {
    const policies = readSignaturePolicies(new ConfigReader({}));
    expect(policies.isEmpty).toBe(true);
    expect(policies.for('registry.example.com/a')).toBeUndefined();
  });

  it('finds the first that covers a repository', () => {
    const policies = read(
      {
        repositories: ['registry.example.com/acme/payments'],
        keys: [key()],
      },
      { repositories: ['registry.example.com/acme/**'] },
    );
    const first = policies.for('registry.example.com/acme/payments');
    expect(first?.keys).toHaveLength(1);
    const second = policies.for('registry.example.com/acme/a/b');
    expect(second?.keys).toHaveLength(0);
    expect(policies.for('registry.example.com/other')).toBeUndefined();
    expect(policies.for('other.example.com/acme/payments')).toBeUndefined();
  });

  it('has another hash for other keys', () => {
    const policy = { repositories: ['a.example/**'], keys: [key()] };
    const { hash } = read(policy);
    expect(read(policy).hash).toBe(hash);
    directory.addContent({ 'release.pub': newSigner().pem });
    expect(read(policy).hash).not.toBe(hash);
  });

  it.each([
    ['no repository', { repositories: [] }, 'repositories'],
    ['no host', { repositories: ['acme'] }, '"acme"'],
    ['a pattern for the host', { repositories: ['*/acme'] }, 'repository'],
    [
      'a file that is not there',
      {
        repositories: ['a.example/b'],
        keys: [{ name: 'a', publicKeyFile: '/no/such' }],
      },
      '/no/such',
    ],
    [
      'identities without a trusted root',
      {
        repositories: ['a.example/b'],
        identities: [{ issuer: 'a', subject: 'b' }],
      },
      'trustedRootFile',
    ],
    [
      'a certificate of anybody',
      {
        repositories: ['a.example/b'],
        notation: [{ name: 'a', certificateFiles: [], subjects: [{}] }],
      },
      'subjects',
    ],
  ])('refuses %s', (_, policy, message) => {
    expect(() => read(policy)).toThrow(message);
  });

  it('refuses a key that is none', () => {
    const policy = {
      repositories: ['a.example/b'],
      keys: [key('rubbish.pub')],
    };
    expect(() => read(policy)).toThrow(
      'pacto.signatures[0]: key release: it holds no public key',
    );
  });
});
