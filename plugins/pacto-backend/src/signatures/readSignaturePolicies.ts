import { readFileSync } from 'node:fs';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { TrustPolicy, type TrustedIdentity } from '@pacto/oci';
import { isRepositoryPattern } from '../config/repositoryPattern';
import {
  SignaturePolicies,
  type SignaturePolicyConfig,
} from './SignaturePolicies';

const MAX_FILE_BYTES = 1024 * 1024;

/**
 * Reads `pacto.signatures` and the files it names. Throws InputErrors that name the key.
 *
 * @internal
 */
export function readSignaturePolicies(config: Config): SignaturePolicies {
  const entries = config.getOptionalConfigArray('pacto.signatures') ?? [];
  return SignaturePolicies.create(
    entries.map((entry, index) =>
      readPolicy(`pacto.signatures[${index}]`, entry),
    ),
  );
}

function readPolicy(key: string, config: Config): SignaturePolicyConfig {
  const list = (name: string) => config.getOptionalConfigArray(name) ?? [];
  const identities = list('identities');
  const trustedRoot = config.getOptionalString('trustedRootFile');
  if (identities.length > 0 && trustedRoot === undefined) {
    throw new InputError(`${key}.identities needs ${key}.trustedRootFile`);
  }
  const policy = {
    repositories: readRepositories(key, config),
    trust: {
      keys: list('keys').map(entry => ({
        name: entry.getString('name'),
        pem: readFile(`${key}.keys`, entry.getString('publicKeyFile')),
      })),
      identities: identities.map(readIdentity),
      trustedRoot:
        trustedRoot && readFile(`${key}.trustedRootFile`, trustedRoot),
      notation: list('notation').map(entry => ({
        name: entry.getString('name'),
        certificates: entry
          .getStringArray('certificateFiles')
          .map(path => readFile(`${key}.notation`, path)),
        subjects: entry
          .getConfigArray('subjects')
          .map(subject => readSubject(`${key}.notation`, subject)),
      })),
    },
  };
  try {
    TrustPolicy.create(policy.trust);
  } catch (error) {
    throw new InputError(`${key}: ${(error as Error).message}`);
  }
  return policy;
}

function readRepositories(key: string, config: Config): string[] {
  const repositories = config.getStringArray('repositories');
  for (const repository of repositories) {
    const [, host, path] = /^([^/*]+)\/(.+)$/.exec(repository) ?? [];
    if (!host || !isRepositoryPattern(path)) {
      throw new InputError(
        `${key}.repositories: "${repository}" is neither a repository, such as registry.example.com/acme/payments, nor ` +
          'a pattern, such as registry.example.com/acme/**',
      );
    }
  }
  if (repositories.length === 0) {
    throw new InputError(`${key}.repositories names no repository`);
  }
  return repositories;
}

function readIdentity(config: Config): TrustedIdentity {
  return {
    issuer: config.getString('issuer'),
    subject: config.getOptionalString('subject'),
    subjectPattern: config.getOptionalString('subjectPattern'),
  };
}

/** Of a certificate that nobody is named in, anybody could be the owner. */
function readSubject(key: string, config: Config): Record<string, string> {
  const fields = Object.fromEntries(
    config.keys().map(name => [name, config.getString(name)]),
  );
  if (Object.keys(fields).length === 0) {
    throw new InputError(`${key}.subjects needs a field, such as CN`);
  }
  return fields;
}

function readFile(key: string, path: string): string {
  try {
    const content = readFileSync(path);
    if (content.length > MAX_FILE_BYTES) {
      throw new Error(`it has more than ${MAX_FILE_BYTES} bytes`);
    }
    return content.toString('utf8');
  } catch (error) {
    throw new InputError(
      `${key}: ${path} cannot be read, ${(error as Error).message}`,
    );
  }
}
