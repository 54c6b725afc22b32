import type { Fields } from '../../contract/load/Fields';
import type { ContractSide } from './ContractSide';

const bindingOf = (binding: Fields | undefined) => ({
  interface: binding?.text('interface'),
  path: binding?.text('path'),
  initialDelaySeconds: binding?.number('initialDelaySeconds'),
});

/** An interface with whatever type and visibility was written. @internal */
export interface WrittenInterface {
  name: string;
  /** `http` counts as `openapi`, `event` as `asyncapi`. */
  type: string;
  visibility?: string;
  port?: number;
  file?: string;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['http', 'openapi'],
  ['event', 'asyncapi'],
]);

/** All interfaces, also those whose type the normalised model does not know. @internal */
export function interfacesOf(side: ContractSide): WrittenInterface[] {
  return side.root.list('interfaces').map(entry => {
    const type = entry.text('type') ?? '';
    return {
      name: entry.text('name') ?? '',
      type: TYPES.get(type) ?? type,
      visibility: entry.text('visibility') || undefined,
      port: entry.number('port'),
      file: entry.text('contract') || entry.text('ref') || undefined,
    };
  });
}

/** Where workload and state are: under `runtime` in 1.x, at the top in 2.0. @internal */
export const runtimeOf = ({ root }: ContractSide): Fields =>
  root.map('runtime') ?? root;

/** The four fields of the state, as written; absent when there is no state. @internal */
export function stateOf(side: ContractSide) {
  const state = runtimeOf(side).map('state');
  if (!state) return undefined;
  const persistence = state.map('persistence');
  return {
    'state.type': state.text('type') || undefined,
    'state.persistence.scope': persistence?.text('scope') || undefined,
    'state.persistence.durability':
      persistence?.text('durability') || undefined,
    'state.dataCriticality': state.text('dataCriticality') || undefined,
  };
}

/** A capability with whatever type was written. @internal */
export interface WrittenCapability {
  /** What tells capabilities apart: the type, with the reference for extensions. Source: diff sheet, §4. */
  id: string;
  interface?: string;
  path?: string;
  initialDelaySeconds?: number;
}

/** `capabilities[]`, and the probes that 1.x has under `runtime`. @internal */
export function capabilitiesOf(side: ContractSide): WrittenCapability[] {
  const runtime = side.root.map('runtime');
  const probes = ['health', 'metrics'].flatMap(id => {
    const probe = runtime?.map(id);
    return probe ? [{ id, ...bindingOf(probe) }] : [];
  });
  const declared = side.root.list('capabilities').map(entry => {
    const type = entry.text('type') ?? '';
    const ref = entry.text('ref');
    return {
      id: ref ? `${type}:${ref}` : type,
      ...bindingOf(entry.map('binding')),
    };
  });
  return [...probes, ...declared];
}
