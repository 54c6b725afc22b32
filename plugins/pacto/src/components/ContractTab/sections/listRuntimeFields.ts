import type { Capability, Contract, DocumentPath } from '@pacto/core';

/** A field of the contract, by its place in `pacto.yaml`, and its value as text. */
export interface RuntimeField {
  field: string;
  path: DocumentPath;
  value: string;
}

type Written = [DocumentPath, unknown];

/** The runtime fields that the contract has, in a fixed order, under the names its generation has for them. */
export function listRuntimeFields(contract: Contract): RuntimeField[] {
  const { workload, state, lifecycle, capabilities, service } = contract;
  // 2.0 took these out of `runtime`. Source: contract format, §4.
  const root = contract.generation === '2.0' ? [] : ['runtime'];
  const persistence = [...root, 'state', 'persistence'];
  const fields: Written[] = [
    [[...root, 'workload'], workload],
    [[...root, 'state', 'type'], state?.type],
    [[...persistence, 'scope'], state?.scope],
    [[...persistence, 'durability'], state?.durability],
    [[...root, 'state', 'dataCriticality'], state?.dataCriticality],
    [['runtime', 'lifecycle', 'upgradeStrategy'], lifecycle?.upgradeStrategy],
    [
      ['runtime', 'lifecycle', 'gracefulShutdownSeconds'],
      lifecycle?.gracefulShutdownSeconds,
    ],
    ...capabilities.flatMap(listCapabilityFields),
    [['service', 'image', 'ref'], service.image?.ref],
    [['service', 'chart', 'ref'], service.chart?.ref],
    [['service', 'chart', 'version'], service.chart?.version],
  ];
  return fields.flatMap(([path, value]) =>
    value === undefined
      ? []
      : [{ field: path.join('.'), path, value: String(value) }],
  );
}

function listCapabilityFields(capability: Capability): Written[] {
  const { type, path, initialDelaySeconds, ref, documentPath } = capability;
  // An entry of the list names its type; in `runtime.health` the key is the type.
  const isListed = documentPath[0] === 'capabilities';
  const binding = isListed ? [...documentPath, 'binding'] : documentPath;
  return [
    [[...documentPath, 'type'], isListed ? type : undefined],
    [[...documentPath, 'ref'], ref],
    [[...binding, 'interface'], capability.interface],
    [[...binding, 'path'], path],
    [[...binding, 'initialDelaySeconds'], initialDelaySeconds],
  ];
}
