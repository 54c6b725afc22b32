import type { Capability, Interface, InterfaceType } from '../model';
import { compact, type Fields } from './Fields';

const TYPES: Record<string, InterfaceType> = {
  http: 'openapi',
  event: 'asyncapi',
  grpc: 'grpc',
  openapi: 'openapi',
  asyncapi: 'asyncapi',
};

/** @internal */
export function normalizeInterfaces(root: Fields): Interface[] {
  return root.list('interfaces').flatMap(entry => {
    const declaredType = entry.text('type') ?? '';
    if (!Object.hasOwn(TYPES, declaredType)) return [];
    return compact<Interface>({
      name: entry.text('name') ?? '',
      type: TYPES[declaredType],
      declaredType,
      file: entry.text('contract') ?? entry.text('ref'),
      port: entry.number('port'),
      visibility: entry.oneOf('visibility', ['public', 'internal']),
      documentPath: entry.path,
    });
  });
}

/** `capabilities[]` of 2.0, and what 1.x has at `runtime.health` and `runtime.metrics`. @internal */
export function normalizeCapabilities(
  root: Fields,
  runtime: Fields | undefined,
): Capability[] {
  const probes = (['health', 'metrics'] as const).flatMap(type => {
    const probe = runtime?.map(type);
    return probe ? [{ type, entry: probe, binding: probe }] : [];
  });
  const declared = root.list('capabilities').flatMap(entry => {
    const type = entry.oneOf('type', ['health', 'metrics', 'extension']);
    return type ? [{ type, entry, binding: entry.map('binding') }] : [];
  });
  return [...probes, ...declared].map(({ type, entry, binding }) =>
    compact<Capability>({
      type,
      interface: binding?.text('interface'),
      path: binding?.text('path'),
      initialDelaySeconds: binding?.number('initialDelaySeconds'),
      ref: entry.text('ref'),
      documentPath: entry.path,
    }),
  );
}
