import type { Capability, Contract } from '@pacto/core';

/** A field of the contract, by its place in `pacto.yaml`, and its value as text. */
export interface RuntimeField {
  field: string;
  value: string;
}

/** The runtime fields that the contract has, in a fixed order, under the names its generation has for them. */
export function listRuntimeFields(contract: Contract): RuntimeField[] {
  const { workload, state, lifecycle, capabilities, service } = contract;
  // 2.0 took these out of `runtime`. Source: contract format, §4.
  const root = contract.generation === '2.0' ? '' : 'runtime.';
  const fields: Array<[string, unknown]> = [
    [`${root}workload`, workload],
    [`${root}state.type`, state?.type],
    [`${root}state.persistence.scope`, state?.scope],
    [`${root}state.persistence.durability`, state?.durability],
    [`${root}state.dataCriticality`, state?.dataCriticality],
    ['runtime.lifecycle.upgradeStrategy', lifecycle?.upgradeStrategy],
    [
      'runtime.lifecycle.gracefulShutdownSeconds',
      lifecycle?.gracefulShutdownSeconds,
    ],
    ...capabilities.flatMap(listCapabilityFields),
    ['service.image.ref', service.image?.ref],
    ['service.chart.ref', service.chart?.ref],
    ['service.chart.version', service.chart?.version],
  ];
  return fields.flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value: String(value) }],
  );
}

function listCapabilityFields(capability: Capability): [string, unknown][] {
  const { type, path, initialDelaySeconds, ref, documentPath } = capability;
  const place = documentPath.join('.');
  // An entry of the list names its type; in `runtime.health` the key is the type.
  const isListed = documentPath[0] === 'capabilities';
  const binding = isListed ? `${place}.binding` : place;
  return [
    [`${place}.type`, isListed ? type : undefined],
    [`${place}.ref`, ref],
    [`${binding}.interface`, capability.interface],
    [`${binding}.path`, path],
    [`${binding}.initialDelaySeconds`, initialDelaySeconds],
  ];
}
