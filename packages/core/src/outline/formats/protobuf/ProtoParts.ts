import type { LinkedProto } from '../../../diff/protobuf/model';
import type { WorkBudget } from '../../../work';
import type { EntryCollector } from '../../EntryCollector';
import type { ProtoPlaces } from './ProtoPlaces';

/** What the readers of the parts of a .proto file share. @internal */
export interface ProtoParts {
  proto: LinkedProto;
  entries: EntryCollector;
  places: ProtoPlaces;
  budget: WorkBudget;
}

/** With the package in front. @internal */
export function fullName(name: string, { proto }: ProtoParts): string {
  return proto.package === '' ? name : `${proto.package}.${name}`;
}
