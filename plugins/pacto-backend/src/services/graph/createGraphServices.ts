import type { ReferenceResolver } from '../../resolution';
import type { Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { RevisionPairs } from '../RevisionPairs';
import type { ServiceGate } from '../ServiceGate';
import { FleetGraphQueries } from './FleetGraphQueries';
import type { FleetViews } from './FleetViews';
import { GraphDrawer } from './GraphDrawer';
import { GraphQueries } from './GraphQueries';
import { PathQueries } from './PathQueries';
import { PlanQueries } from './PlanQueries';
import { PlanReader } from './PlanReader';

/** @internal */
export interface GraphServices {
  graphs: GraphQueries;
  paths: PathQueries;
  fleetGraphs: FleetGraphQueries;
  plans: PlanQueries;
}

/** @internal */
export function createGraphServices(options: {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  resolver: ReferenceResolver;
  pairs: RevisionPairs;
  views: FleetViews;
}): GraphServices {
  const drawer = GraphDrawer.create(options);
  const reader = PlanReader.create(options);
  return {
    graphs: GraphQueries.create({ ...options, drawer }),
    paths: PathQueries.create({ ...options, drawer }),
    fleetGraphs: FleetGraphQueries.create({ ...options, drawer }),
    plans: PlanQueries.create({ ...options, reader }),
  };
}
