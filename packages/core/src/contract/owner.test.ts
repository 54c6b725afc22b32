import { ownerLabel } from './owner';

describe('ownerLabel', () => {
  it.each([
    [undefined, undefined],
    [{ key: 'payments', team: 'payments', contacts: [] }, 'payments'],
    [{ key: 'some text', text: 'some text', contacts: [] }, 'some text'],
    [
      { contacts: [{ type: 'email', value: 'a@example.com' }] },
      '(structured owner)',
    ],
  ])('of %j is %s', (owner, label) => {
    expect(ownerLabel(owner)).toBe(label);
  });
});
