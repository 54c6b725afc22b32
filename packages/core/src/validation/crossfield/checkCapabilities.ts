import type { Fields } from '../../contract/load/Fields';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';
import { isPlainPath } from './isPlainPath';

const TYPES = ['health', 'metrics', 'extension'];

/** @internal */
export const checkCapabilities: Check = context => {
  const seen = new Set<string>();
  for (const entry of context.root.list('capabilities')) {
    checkIdentity(entry, seen, context);
    checkBinding(entry, context);
  }
};

function checkIdentity(
  entry: Fields,
  seen: Set<string>,
  { findings }: CheckContext,
) {
  const type = entry.text('type') ?? '';
  const ref = entry.text('ref') ?? '';
  const isExtension = type === 'extension';
  const add = (code: string, field: string, message: string) =>
    findings.add(code, { path: [...entry.path, field], message });
  if (!TYPES.includes(type)) {
    add(
      'INVALID_CAPABILITY_TYPE',
      'type',
      `A capability cannot have the type ${quote(type)}.`,
    );
  } else if (isExtension && !ref) {
    add('CAPABILITY_REF_REQUIRED', 'ref', 'The extension needs a ref.');
  } else if (isExtension && !isDomainAndName(ref)) {
    add('CAPABILITY_REF_INVALID', 'ref', `${quote(ref)} is not domain/name.`);
  }
  const name = isExtension ? `${type} ${ref}` : type;
  if (seen.has(name)) {
    add('DUPLICATE_CAPABILITY', 'type', `${quote(name)} is declared above.`);
  }
  seen.add(name);
}

function isDomainAndName(ref: string): boolean {
  const [domain, name] = ref.split('/', 2);
  return name !== undefined && domain.includes('.');
}

function checkBinding(
  entry: Fields,
  { interfaceTypes, findings }: CheckContext,
) {
  const binding = entry.map('binding');
  if (!binding) return;
  const name = binding.text('interface') ?? '';
  const path = binding.text('path');
  if (!interfaceTypes.has(name)) {
    findings.add('CAPABILITY_INTERFACE_UNKNOWN', {
      path: [...binding.path, 'interface'],
      message: `There is no interface ${quote(name)}.`,
    });
  }
  if (path !== undefined && !isPlainPath(path)) {
    findings.add('CAPABILITY_PATH_INVALID', {
      path: [...binding.path, 'path'],
      message: `${quote(path)} is not a plain absolute path.`,
    });
  }
}
