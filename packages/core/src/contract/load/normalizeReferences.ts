import type { Configuration, Dependency, Policy } from '../model';
import { compact, type Fields } from './Fields';

/** The name that upstream's migration gives to an entry without one. Source: contract format, §1.1. */
const DEFAULT_NAME = 'default';

/** `configurations[]`, else `configuration.configs[]`, else the one `configuration`. @internal */
export function normalizeConfigurations(root: Fields): Configuration[] {
  return configurationEntries(root).map(entry =>
    compact<Configuration>({
      name: entry.text('name') ?? DEFAULT_NAME,
      schema: entry.text('schema'),
      ref: entry.text('ref'),
      values: entry.free('values'),
      required: entry.flag('required'),
      documentPath: entry.path,
    }),
  );
}

function configurationEntries(root: Fields): Fields[] {
  if (root.has('configurations')) return root.list('configurations');
  const single = root.map('configuration');
  if (!single) return [];
  return single.has('configs') ? single.list('configs') : [single];
}

/** `policies[]`, else the one `policy`. @internal */
export function normalizePolicies(root: Fields): Policy[] {
  const single = root.map('policy');
  const entries =
    root.has('policies') || !single ? root.list('policies') : [single];
  return entries.map(entry =>
    compact<Policy>({
      name: entry.text('name') ?? DEFAULT_NAME,
      schema: entry.text('schema'),
      ref: entry.text('ref'),
      target: entry.text('target'),
      documentPath: entry.path,
    }),
  );
}

/** @internal */
export function normalizeDependencies(root: Fields): Dependency[] {
  return root.list('dependencies').map(entry => {
    const ref = entry.text('ref') ?? '';
    return compact<Dependency>({
      name: entry.text('name') ?? nameFromRef(ref),
      ref,
      required: entry.flag('required') ?? false,
      compatibility: entry.text('compatibility'),
      documentPath: entry.path,
    });
  });
}

/** The last path segment, without digest and tag. */
function nameFromRef(ref: string): string {
  const location = ref.split('@', 1)[0];
  const segment = location.slice(location.lastIndexOf('/') + 1);
  return segment.split(':', 1)[0] || DEFAULT_NAME;
}
