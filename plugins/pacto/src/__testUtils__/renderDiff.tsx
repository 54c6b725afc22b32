import { useLocation, useNavigate } from 'react-router-dom';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';
import {
  complete,
  digest,
  olderVersion,
  otherDigest,
  version,
} from '../__fixtures__/services';
import { DiffTab } from '../components/DiffTab';
import { createPactoApi } from './createPactoApi';
import { renderTab } from './renderTab';

export const twoVersions = {
  ...complete,
  items: [version, olderVersion],
  pageInfo: {},
  totalItems: 2,
};

/** Names both versions. */
export const sides = `?${new URLSearchParams({
  from: otherDigest,
  to: digest,
})}`;

/**
 * Renders the Diff tab of a service with two versions, with a button that goes back.
 *
 * @returns The client, and what is in the address at the time.
 */
export function renderDiff(methods: Partial<PactoApi> = {}, address = sides) {
  const api = createPactoApi({
    listVersions: async () => twoVersions,
    ...methods,
  });
  let search = '';
  let hash = '';
  const Address = () => {
    const location = useLocation();
    const navigate = useNavigate();
    ({ search, hash } = location);
    return <button onClick={() => navigate(-1)}>Back</button>;
  };
  renderTab(
    <>
      <DiffTab />
      <Address />
    </>,
    { api, address },
  );
  return {
    api,
    params: () => new URLSearchParams(search),
    place: () => hash,
  };
}
