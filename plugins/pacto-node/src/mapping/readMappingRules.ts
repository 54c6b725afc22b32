import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Decides kind and type of the entity of a contract. All conditions of `match` must hold; texts are globs in which
 * `*` stays within one part of a path and `**` does not.
 *
 * @public
 */
export interface MappingRule {
  match: {
    name?: string;
    repository?: string;
    workload?: string;
    hasInterfaces?: boolean;
    /** By key of `metadata`, dots reach inside. */
    metadata?: Record<string, string>;
  };
  kind: 'Component' | 'Resource';
  type: string;
}

/** @internal */
export function readMappingRules(configs: Config[]): MappingRule[] {
  return configs.map((config, index) => {
    const key = `catalog.providers.pacto.mapping[${index}]`;
    const kind = config.getString('kind');
    if (kind !== 'Component' && kind !== 'Resource') {
      throw new InputError(`${key}.kind must be Component or Resource`);
    }
    const match = config.getConfig('match');
    const metadata = match.getOptional<Record<string, string>>('metadata');
    for (const [name, value] of Object.entries(metadata ?? {})) {
      if (typeof value !== 'string') {
        throw new InputError(`${key}.match.metadata.${name} must be a text`);
      }
    }
    return {
      match: {
        name: match.getOptionalString('name'),
        repository: match.getOptionalString('repository'),
        workload: match.getOptionalString('workload'),
        hasInterfaces: match.getOptionalBoolean('hasInterfaces'),
        metadata,
      },
      kind,
      type: config.getString('type'),
    };
  });
}
