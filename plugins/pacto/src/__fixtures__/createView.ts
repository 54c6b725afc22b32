import type { RevisionView } from '../components/ContractTab/RevisionView';
import { apiEntity, entity, ownerEntity } from './entity';
import {
  complete,
  contract,
  contractText,
  dependency,
  dependents,
  policy,
  revision,
  service,
  sharedConfiguration,
} from './services';

/** What the sections draw from, all loaded; a test replaces what it is about. */
export function createView(parts: Partial<RevisionView> = {}): RevisionView {
  return {
    entity,
    service,
    revision,
    contract,
    source: loaded(contractText),
    dependencies: loaded({
      ...complete,
      items: [dependency, sharedConfiguration, policy],
    }),
    dependents: loaded(dependents),
    related: loaded(
      new Map([
        ['group:default/team-payments', ownerEntity],
        ['api:default/payments-http', apiEntity],
      ]),
    ),
    ...parts,
  };
}

/** Something that has arrived. */
export function loaded<T>(value: T) {
  return { value, loading: false, reload: () => {} };
}
