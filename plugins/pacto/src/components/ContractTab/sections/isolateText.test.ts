import { isolateText } from './isolateText';

describe('isolateText', () => {
  it('keeps text from turning what is around it', () => {
    expect(isolateText('api')).toBe('\u2068api\u2069');
    expect(isolateText('\u2069\u202eapi')).toBe('\u2068api\u2069');
  });
});
