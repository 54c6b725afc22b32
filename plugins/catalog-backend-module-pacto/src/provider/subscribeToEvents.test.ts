import { mockServices } from '@backstage/backend-test-utils';
import { subscribeToEvents } from './subscribeToEvents';

it('tells each process of changed contracts', async () => {
  const events = mockServices.events.mock();
  const contractsChanged = jest.fn();
  await subscribeToEvents({ events, provider: { contractsChanged } });
  await subscribeToEvents({ events, provider: { contractsChanged } });
  const [[one], [other]] = events.subscribe.mock.calls;
  expect(one.topics).toEqual(['pacto.contracts.changed']);
  expect(one.id).not.toBe(other.id);

  await one.onEvent({
    topic: 'pacto.contracts.changed',
    eventPayload: { sourceId: 'main', repositories: ['a/b', 'a/c'] },
  });
  expect(contractsChanged).toHaveBeenCalledWith(['a/b', 'a/c']);
});
