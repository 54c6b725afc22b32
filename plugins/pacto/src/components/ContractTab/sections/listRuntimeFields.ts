import type { Contract } from '@pacto/core';

/** A field of the contract under the name that generation 2.0 gives it, and its value as text. */
export interface RuntimeField {
  field: string;
  value: string;
}

/** The runtime fields that the contract has, in a fixed order. */
export function listRuntimeFields(contract: Contract): RuntimeField[] {
  const { workload, state, lifecycle, capabilities, service } = contract;
  const fields: Array<[string, unknown]> = [
    ['workload', workload],
    ['state.type', state?.type],
    ['state.persistence.scope', state?.scope],
    ['state.persistence.durability', state?.durability],
    ['state.dataCriticality', state?.dataCriticality],
    ['lifecycle.upgradeStrategy', lifecycle?.upgradeStrategy],
    ['lifecycle.gracefulShutdownSeconds', lifecycle?.gracefulShutdownSeconds],
    ...capabilities.flatMap((capability, index): Array<[string, unknown]> => {
      const at = `capabilities.${index}`;
      return [
        [`${at}.type`, capability.type],
        [`${at}.interface`, capability.interface],
        [`${at}.path`, capability.path],
        [`${at}.initialDelaySeconds`, capability.initialDelaySeconds],
        [`${at}.ref`, capability.ref],
      ];
    }),
    ['service.image', service.image?.ref],
    ['service.chart', service.chart?.ref],
    ['service.chart.version', service.chart?.version],
  ];
  return fields.flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value: String(value) }],
  );
}
