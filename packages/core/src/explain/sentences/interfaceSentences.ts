import type { Capability, Contract, Interface } from '../../contract/model';
import { counted } from '../../counted';
import { named } from '../words';

/** @internal */
export const INTERFACE_KINDS = {
  openapi: 'HTTP',
  asyncapi: 'events',
  grpc: 'gRPC',
} as const;

/** @internal */
export function interfaceSentences({ interfaces }: Contract): string[] {
  if (interfaces.length === 0) return ['It offers no interfaces.'];
  return interfaces.map(describeInterface);
}

function describeInterface(entry: Interface): string {
  const { name, type, port, visibility, file } = entry;
  const where = port === undefined ? '' : ` on port ${port}`;
  // Upstream's default; contract format, §3.
  const who = visibility === 'public' ? 'public' : 'internal';
  const definition =
    file === undefined
      ? 'nothing says what is in it'
      : `${named(file)} says what is in it`;
  return `It offers the ${who} interface ${named(name)} (${
    INTERFACE_KINDS[type]
  })${where}; ${definition}.`;
}

/** @internal */
export function capabilitySentences({ capabilities }: Contract): string[] {
  return capabilities.flatMap(describeCapability);
}

/** What runs all the time and can be asked should say how it is. @internal */
export function missingHealth(contract: Contract): string[] {
  const { capabilities, interfaces, workload } = contract;
  const canBeAsked = interfaces.some(({ type }) => type !== 'asyncapi');
  const hasHealth = capabilities.some(({ type }) => type === 'health');
  return workload === 'service' && canBeAsked && !hasHealth
    ? ['Nothing says how to find out whether it is healthy.']
    : [];
}

function describeCapability(capability: Capability): string[] {
  const { type, path, ref = '', initialDelaySeconds: delay } = capability;
  if (type === 'extension') return [`It supports the extension ${named(ref)}.`];
  const what =
    type === 'health' ? 'It tells whether it is healthy' : 'It gives metrics';
  const name = capability.interface;
  const where = [
    ...(path === undefined ? [] : [`at ${named(path)}`]),
    ...(name === undefined ? [] : [`on the interface ${named(name)}`]),
  ];
  return [
    `${[what, ...where].join(' ')}.`,
    ...(delay === undefined
      ? []
      : [`The first check waits ${counted(delay, 'second')}.`]),
  ];
}
