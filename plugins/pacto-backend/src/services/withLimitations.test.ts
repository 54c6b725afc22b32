import { withLimitations } from './withLimitations';

const envelope = {
  asOf: null,
  completeness: 'complete' as const,
  limitations: [],
};

describe('withLimitations', () => {
  it('makes an answer partial, and says each reason once', () => {
    const [a, b] = ['A', 'B'].map(code => ({
      code,
      message: `because ${code}`,
    }));
    expect(withLimitations(envelope, [])).toBe(envelope);
    const once = withLimitations(envelope, [b, a, b]);
    expect(once).toEqual({
      ...envelope,
      completeness: 'partial',
      limitations: [b, a],
    });
    expect(withLimitations(once, [a])).toEqual(once);
  });

  it('leaves an answer about nothing what it is', () => {
    const nothing = { ...envelope, completeness: 'none' as const };
    const { completeness } = withLimitations(nothing, [
      { code: 'A', message: 'because' },
    ]);
    expect(completeness).toBe('none');
  });
});
