import { readItemAddress, writeItemAddress } from './itemAddress';

describe('itemAddress', () => {
  it.each([
    { interfaceName: 'http', itemKey: 'paths//payments/{id}/get' },
    { interfaceName: 'a/b %2F', itemKey: '/' },
  ])('reads what it wrote: %j', address => {
    expect(readItemAddress(writeItemAddress(address))).toEqual(address);
  });

  it.each([null, '', 'http', '/x', '%E0%A4%A/x'])('ignores %j', text => {
    expect(readItemAddress(text)).toBeUndefined();
  });
});
