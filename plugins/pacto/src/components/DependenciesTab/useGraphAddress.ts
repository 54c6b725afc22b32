import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { GraphQuery } from '@pacto/backstage-plugin-pacto-common';
import { useQueryHref } from '../../hooks/useQueryHref';

/** graph, tree, table: the same data. plan: what would happen if something changed. */
export const graphViews = ['graph', 'tree', 'table', 'plan'] as const;

export type GraphViewKind = (typeof graphViews)[number];

export type GraphDirection = NonNullable<GraphQuery['direction']>;

export const graphDirections = [
  'both',
  'dependencies',
  'dependents',
] as const satisfies readonly GraphDirection[];

export const MAX_DEPTH = 10;

/** What the Dependencies tab shows, as far as it is in the address. */
export interface GraphAddress {
  view: GraphViewKind;
  direction: GraphDirection;
  depth: number;
  requiredOnly: boolean;
  owner?: string;
  system?: string;
  /** Service in the middle, when it is not the one of the entity. */
  around?: string;
  /** Id of the selected node. */
  node?: string;
  maxNodes: number;
}

/** Takes over what is given; `undefined` is the default. `replace` keeps it out of the history. */
export type ChangeGraphAddress = (
  change: { [Field in keyof GraphAddress]?: GraphAddress[Field] },
  options?: { replace?: boolean },
) => void;

const DEFAULT_DEPTH = 2;
const DEFAULT_NODES = 200;
/** As many as the API gives. */
export const MAX_NODES = 2000;

/** The name of each field in the address. */
const names: Readonly<Record<keyof GraphAddress, string>> = {
  view: 'view',
  direction: 'direction',
  depth: 'depth',
  requiredOnly: 'required',
  owner: 'owner',
  system: 'system',
  around: 'around',
  node: 'node',
  maxNodes: 'nodes',
};

/** View, filters and selection live in the address, so they can be shared and Back undoes them. */
export function useGraphAddress(): {
  address: GraphAddress;
  change: ChangeGraphAddress;
} {
  const { search } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const address = useMemo(() => readAddress(search), [search]);
  const change = useCallback<ChangeGraphAddress>(
    (changed, { replace } = {}) => {
      const params = Object.fromEntries(
        Object.entries(changed).map(([field, value]) => [
          names[field as keyof GraphAddress],
          value === undefined || value === false ? undefined : String(value),
        ]),
      );
      navigate(href({ params }), { replace });
    },
    [navigate, href],
  );
  return { address, change };
}

/** What an address says may be anything. */
function readAddress(search: string): GraphAddress {
  const params = new URLSearchParams(search);
  const read = (field: keyof GraphAddress) =>
    params.get(names[field]) || undefined;
  const number = (
    field: keyof GraphAddress,
    most: number,
    otherwise: number,
  ) => {
    const value = Number(read(field));
    return Number.isInteger(value) && value >= 1
      ? Math.min(most, value)
      : otherwise;
  };
  return {
    view: graphViews.find(view => view === read('view')) ?? 'graph',
    direction:
      graphDirections.find(value => value === read('direction')) ?? 'both',
    depth: number('depth', MAX_DEPTH, DEFAULT_DEPTH),
    requiredOnly: read('requiredOnly') === 'true',
    owner: read('owner'),
    system: read('system'),
    around: read('around'),
    node: read('node'),
    maxNodes: number('maxNodes', MAX_NODES, DEFAULT_NODES),
  };
}
