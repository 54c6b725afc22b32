import { InputError } from '@backstage/errors';
import { isRepositoryPattern } from './repositoryPattern';

/**
 * The first part of references, `host[:port]`. Throws an InputError that names the key.
 *
 * @internal
 */
export function readHost(key: string, host: string): string {
  if (
    !/^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(:\d{1,5})?$/.test(host)
  ) {
    throw new InputError(
      `${key} must be a host in lower case with an optional port and nothing else, such as ghcr.io or localhost:5000`,
    );
  }
  return host;
}

/**
 * Names and patterns without a host, each once. Throws an InputError that names the key.
 *
 * @internal
 */
export function readRepositories(
  key: string,
  repositories: string[],
): string[] {
  if (repositories.length === 0) {
    throw new InputError(`${key} must name at least one repository or pattern`);
  }
  repositories.forEach((repository, index) => {
    if (!isRepositoryPattern(repository)) {
      throw new InputError(
        `${key}[${index}] "${repository}" is neither a repository without its host, such as acme/payments, nor a ` +
          'pattern, such as acme/* or acme/**',
      );
    }
  });
  return [...new Set(repositories)];
}
