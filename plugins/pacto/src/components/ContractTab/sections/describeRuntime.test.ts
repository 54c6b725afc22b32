import { mockApis } from '@backstage/frontend-test-utils';
import { pactoTranslationRef } from '@pacto/backstage-plugin-pacto-react';
import { contract } from '../../../__fixtures__/services';
import { describeRuntime, summarizeContract } from './describeRuntime';
import { isolateText } from './isolateText';

const snapshot = mockApis.translation().getTranslation(pactoTranslationRef);
if (!snapshot.ready) throw new Error('English is always ready');
const { t } = snapshot;

describe('summarizeContract', () => {
  it('says what it is, offers and keeps', () => {
    expect(summarizeContract(contract, t)).toEqual([
      'A stateful service.',
      'It offers an HTTP API and events.',
      'Data survives restarts on shared storage.',
      'Losing the data is serious.',
    ]);
  });

  it('says what is not said', () => {
    expect(
      summarizeContract(
        { ...contract, workload: undefined, state: undefined, interfaces: [] },
        t,
      ),
    ).toEqual(['How it runs is not said.', 'It offers no interface.']);
  });

  it.each([
    ['local', 'ephemeral', /local storage of each copy and is lost on restart/],
    ['local', 'persistent', /local storage of each copy and survives/],
    ['shared', 'ephemeral', /shared between copies and is lost on restart/],
  ] as const)('describes %s %s storage', (scope, durability, words) => {
    const state = { type: 'hybrid', scope, durability } as const;
    expect(summarizeContract({ ...contract, state }, t)[2]).toMatch(words);
  });

  it('does not speak of losing data where there is none', () => {
    const state = {
      type: 'stateless',
      scope: 'local',
      durability: 'ephemeral',
      dataCriticality: 'high',
    } as const;
    expect(summarizeContract({ ...contract, state }, t).slice(2)).toEqual([
      'It keeps no data of its own, so any copy can be replaced at any time.',
    ]);
  });
});

describe('describeRuntime', () => {
  it('describes life cycle and capabilities', () => {
    const sentences = describeRuntime(
      {
        ...contract,
        lifecycle: { upgradeStrategy: 'recreate', gracefulShutdownSeconds: 1 },
        capabilities: [
          ...contract.capabilities,
          { type: 'metrics', interface: 'rpc', documentPath: [] },
          { type: 'extension', ref: 'acme.io/tracing', documentPath: [] },
        ],
      },
      t,
    );
    expect(sentences.slice(2)).toEqual([
      'An upgrade stops all copies before new ones start.',
      'It gets 1 second to finish before it is stopped.',
      `Health is checked at ${isolateText(
        '/health',
      )} on interface ${isolateText('http')}.`,
      'The first health check comes after 5 seconds.',
      `Metrics are on interface ${isolateText('rpc')}.`,
      `It has the extension ${isolateText('acme.io/tracing')}.`,
    ]);
  });
});
