import { head, LATE, tag } from '../__testUtils__/heads';
import type { RevisionHead, TagRecord } from '../store';
import { planHops } from './planHops';

const unreadable = (digest: string) =>
  head(digest, { state: 'unreadable', hasContract: false });

/** Digest by digest, what it is compared with. */
function planOf(heads: RevisionHead[], tags: TagRecord[] = []) {
  return Object.fromEntries(
    Array.from(planHops(heads, tags), ([digest, hop]) => [
      digest,
      hop.kind === 'compare' ? hop.from.digest : hop.kind,
    ]),
  );
}

describe('planHops', () => {
  const a = head('a', { version: '1.0.0' });
  const b = head('b', { version: '1.9.0' });
  const c = head('c', { version: '1.10.0-rc.1' });
  const d = head('d', { version: '1.10.0' });

  it('compares each version with the one below, in whatever order they came', () => {
    const expected = { a: 'first', b: 'a', c: 'b', d: 'c' };
    expect(planOf([a, b, c, d])).toEqual(expected);
    expect(planOf([d, b, a, c])).toEqual(expected);
  });

  it('changes the hop above a version that arrives in between', () => {
    expect(planOf([a, d])).toEqual({ a: 'first', d: 'a' });
    expect(planOf([a, d, b])).toEqual({ a: 'first', b: 'a', d: 'b' });
  });

  it('takes of one version twice the one that has a tag, then the later', () => {
    const again = head('e', { version: '1.9.0', firstSeenAt: LATE });
    expect(planOf([a, b, d, again])).toMatchObject({ b: 'a', e: 'a', d: 'e' });
    expect(planOf([a, b, d, again], [tag('1.9.0', 'b')])).toMatchObject({
      d: 'b',
    });
  });

  it('compares nothing with what cannot be read, and says so', () => {
    const heads = [a, d, unreadable('x')];
    const plan = planHops(heads, [tag('1.9.0', 'x')]);
    expect(plan.get('x')).toEqual({
      kind: 'blocked',
      reason: 'This revision cannot be read.',
    });
    expect(plan.get('d')).toMatchObject({
      kind: 'blocked',
      from: { digest: 'x' },
    });
    expect(plan.get('a')).toEqual({ kind: 'first' });
  });

  it('passes over what cannot be read and has no version', () => {
    expect(planOf([a, d, unreadable('x')], [tag('latest', 'x')])).toEqual({
      a: 'first',
      d: 'a',
      x: 'blocked',
    });
  });

  it('is empty for nothing', () => {
    expect(planHops([], []).size).toBe(0);
  });
});
