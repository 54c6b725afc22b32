import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { FleetViews } from '../graph';
import type { ServiceGate } from '../ServiceGate';
import { AttentionQueries } from './AttentionQueries';
import { ChangeQueries } from './ChangeQueries';
import { ChangeReader } from './ChangeReader';

/** @internal */
export interface ActivityServices {
  changes: ChangeQueries;
  attention: AttentionQueries;
}

/** @internal */
export function createActivityServices(options: {
  stores: Stores;
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  userInfo: UserInfoService;
}): ActivityServices {
  const changes = ChangeReader.create(options);
  return {
    changes: ChangeQueries.create({ ...options, changes }),
    attention: AttentionQueries.create({ ...options, changes }),
  };
}
