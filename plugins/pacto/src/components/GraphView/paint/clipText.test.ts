import { createTextClipper } from './clipText';

const measure = (text: string) => [...text].length * 10;

describe('createTextClipper', () => {
  const clip = createTextClipper(measure);
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

  it('leaves what fits, and leaves out the middle of what does not', () => {
    expect(plain(clip('payments', 'font', 100))).toBe('payments');
    expect(plain(clip('payments-gateway-europe', 'font', 100))).toBe(
      'payme…rope',
    );
  });

  it('keeps the direction of a name to itself', () => {
    const shown = clip('evil\u202egnp.exe\u0000', 'font', 1000);
    expect(shown).toBe('\u2068evilgnp.exe\u2069');
  });

  it('does not measure a text of any length', () => {
    expect(plain(clip('x'.repeat(1e6), 'font', 50)).length).toBe(5);
  });
});
