import { listSchemaProperties, type SchemaProperty } from '../contract';

/** A place in a schema that a variable can stand for. @internal */
export interface EnvTarget {
  path: string[];
  type: string;
}

/**
 * The keys of a schema by the names of variables: as they are written, and in capitals with underscores
 * (`database.poolSize` is `DATABASE_POOL_SIZE`). Keys as written go first, then the order of the schema.
 *
 * @internal
 */
export function listEnvNames(schema: unknown): Map<string, EnvTarget> {
  const names = new Map<string, EnvTarget>();
  const targets = listSchemaProperties(schema)
    .properties.filter(isPlain)
    .map(({ key, type }) => ({ path: key.split('.'), type }));
  const nameBy = (toName: (path: string[]) => string) =>
    targets.forEach(target => {
      const name = toName(target.path);
      if (!names.has(name)) names.set(name, target);
    });
  nameBy(path => path.join('.'));
  nameBy(path => path.map(toCapitals).join('_'));
  return names;
}

/** @internal */
export function envNameOf(path: readonly string[]): string {
  return path.map(toCapitals).join('_');
}

/** Items of lists and keys that are free have no name of their own. */
function isPlain({ key }: SchemaProperty): boolean {
  return !key.includes('[]') && !key.split('.').includes('*');
}

function toCapitals(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toUpperCase();
}
