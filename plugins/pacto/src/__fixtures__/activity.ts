import type {
  AttentionAnswer,
  ChangeList,
  FleetChange,
} from '@pacto/backstage-plugin-pacto-common';
import { complete, digest, otherDigest } from './services';

export const breakingRelease: FleetChange = {
  serviceId: '00112233aabbccdd',
  name: 'payments',
  entityRef: 'component:default/payments',
  owner: { key: 'team-payments', team: 'team-payments', contacts: [] },
  version: '2.1.0',
  digest,
  from: { digest: otherDigest, version: '2.0.0' },
  state: 'classified',
  classification: 'BREAKING',
  counts: { breaking: 1, potentialBreaking: 1, nonBreaking: 1 },
  step: {
    step: 'minor',
    needed: 'major',
    fits: 'no',
    message: 'A breaking change needs a major version.',
  },
  at: '2026-11-19T10:00:00.000Z',
};

export const changeList: ChangeList = {
  ...complete,
  items: [breakingRelease],
  pageInfo: {},
  totalItems: 1,
};

export const attention: AttentionAnswer = {
  ...complete,
  owners: ['group:default/team-payments'],
  breaks: [breakingRelease],
  incoming: [
    {
      service: {
        serviceId: '00112233aabbccdd',
        name: 'payments',
        entityRef: 'component:default/payments',
      },
      provider: { serviceId: '5555444433332222', name: 'ledger' },
      dependencyName: 'ledger',
      required: true,
      range: '^2.0.0',
      from: { digest: otherDigest, version: '2.4.0' },
      to: { digest, version: '3.0.0' },
      classification: 'BREAKING',
      verdict: 'incompatible',
      message: '^2.0.0 does not admit 3.0.0.',
      at: '2026-11-18T10:00:00.000Z',
    },
  ],
  failing: [
    {
      serviceId: '5555444433332222',
      name: 'ledger',
      compliance: 'NonCompliant',
      blastRadius: { required: 4, total: 5 },
      reason: 'The policy "public-apis" is violated.',
      nextStep: 'Declare a health endpoint.',
    },
  ],
  expiring: [
    {
      serviceId: '00112233aabbccdd',
      name: 'payments',
      entityRef: 'component:default/payments',
      claim: 'load-test',
      expires: '2026-12-01',
      expired: false,
    },
  ],
  totals: { breaks: 1, incoming: 1, failing: 1, expiring: 1 },
};
