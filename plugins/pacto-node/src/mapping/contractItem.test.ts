import { item, sha256 } from '../testUtils/items';
import { toContractItem } from './contractItem';

describe('toContractItem', () => {
  it('keeps facts about definitions in the place of their texts', () => {
    const text = '{"asyncapi": "2.6.0", "é": 1}';
    const whole = item('orders', {
      definitions: JSON.parse(
        JSON.stringify({ events: text, blank: ' \n' }).replace(
          '"blank"',
          '"__proto__"',
        ),
      ),
    });
    const { definitions, ...rest } = whole;
    const kept = toContractItem(whole);
    expect(kept).toEqual({
      ...rest,
      definitions: new Map([
        [
          'events',
          { bytes: text.length + 1, sha256: sha256(text), isAsyncApi: true },
        ],
      ]),
    });
    expect(JSON.stringify([...kept.definitions])).not.toContain('2.6.0');
  });

  it('is done with a long text of blanks and line ends', () => {
    const definitions = {
      a: `x${'\n'.repeat(500_000)}`,
      b: `x${' '.repeat(500_000)}`,
      c: `x${'{'.repeat(500_000)}`,
    };
    const kept = toContractItem(item('orders', { definitions }));
    expect([...kept.definitions.values()]).toMatchObject([
      { isAsyncApi: false },
      { isAsyncApi: false },
      { isAsyncApi: false },
    ]);
  });
});
