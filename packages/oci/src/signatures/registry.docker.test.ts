import { RegistryClient } from '../registry/RegistryClient';
import {
  describeWith,
  type DockerRegistry,
  startDockerRegistry,
} from '../testUtils';
import { Attached } from './__testUtils__/Attached';
import { newKeys, pemOf } from './__testUtils__/certificates';
import {
  simplePayload,
  simpleSigning,
  statementBundle,
} from './__testUtils__/signing';

describeWith(['docker-registry'], 'signatures in a docker-registry', () => {
  const pair = newKeys();
  const policy = { keys: [{ name: 'release', pem: pemOf(pair.publicKey) }] };
  let registry: DockerRegistry;
  let client: RegistryClient;

  beforeEach(async () => {
    registry = await startDockerRegistry();
    client = RegistryClient.create({
      host: registry.host,
      plainHttp: true,
      privateAddresses: true,
    });
  });

  afterEach(async () => {
    await client.close();
    await registry.stop();
  });

  it('are found without an API for referrers', async () => {
    const subject = await Attached.create(client);
    expect(await subject.check(policy)).toEqual({ state: 'unsigned' });
    await subject.attach(statementBundle(subject.digest, pair));
    expect(await subject.check(policy)).toMatchObject({ state: 'verified' });
  });

  it('are found under the tag of Cosign, and are no versions', async () => {
    const subject = await Attached.create(client);
    await subject.attachByTag(
      simpleSigning(simplePayload(subject.digest), pair.privateKey),
    );
    expect(await subject.check(policy)).toMatchObject({ state: 'verified' });
    expect(await client.listTags('contracts/orders')).toEqual(['1.0.0']);
  });
});
