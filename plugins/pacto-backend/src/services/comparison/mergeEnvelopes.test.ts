import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import { mergeEnvelopes } from './mergeEnvelopes';

const envelope = (more: Partial<Envelope> = {}): Envelope => ({
  asOf: '2026-03-02T00:00:00.000Z',
  completeness: 'complete',
  limitations: [],
  ...more,
});

describe('mergeEnvelopes', () => {
  it('is as old as the older one, and as whole as the less whole one', () => {
    const old = envelope({
      asOf: '2026-03-01T00:00:00.000Z',
      completeness: 'partial',
      limitations: [{ code: 'A', message: 'a' }],
    });
    expect(mergeEnvelopes(envelope(), old)).toEqual(old);
    expect(mergeEnvelopes(old, envelope())).toEqual(old);
    expect(mergeEnvelopes(old, old)).toEqual(old);
    expect(mergeEnvelopes(envelope(), envelope())).toEqual(envelope());
  });

  it('was never confirmed when one was not', () => {
    const never = envelope({ asOf: null, completeness: 'none' });
    expect(mergeEnvelopes(never, envelope())).toEqual(never);
  });
});
