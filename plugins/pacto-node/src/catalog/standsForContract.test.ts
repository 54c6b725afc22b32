import { canStandForContract } from './standsForContract';

describe('canStandForContract', () => {
  it.each([
    ['component:default/a', true],
    ['Resource:default/a', true],
    ['api:default/a', false],
    ['system:default/a', false],
    ['user:default/component', false],
  ])('%s: %s', (entityRef, expected) => {
    expect(canStandForContract(entityRef)).toBe(expected);
  });
});
