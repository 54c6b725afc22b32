import { assignNames, type NameRequest } from './assignNames';

const request = (key: string, wanted: string, kind = 'Component') => ({
  key,
  wanted,
  kind,
  namespace: 'default',
});

const free = () => false;

function namesOf(
  requests: NameRequest[],
  taken: (ref: string) => boolean = free,
) {
  return Object.fromEntries(
    [...assignNames(requests, taken)].map(([key, { name }]) => [key, name]),
  );
}

describe('assignNames', () => {
  it('gives the plain name to the lexically first repository, in any order', () => {
    const requests = [
      request('b.example/shop/pay', 'pay'),
      request('a.example/shop/pay', 'pay'),
      request('c.example/shop/pay', 'pay'),
    ];
    const expected = {
      'a.example/shop/pay': 'pay',
      'b.example/shop/pay': 'pay-fea4b9',
      'c.example/shop/pay': 'pay-896691',
    };
    expect(namesOf(requests)).toEqual(expected);
    expect(namesOf([...requests].reverse())).toEqual(expected);
    expect(namesOf([requests[1], requests[2], requests[0]])).toEqual(expected);
  });

  it('leaves a name to the entity of somebody else that has it', () => {
    const names = assignNames(
      [request('a.example/pay', 'pay')],
      ref => ref === 'component:default/pay',
    );
    expect(names.get('a.example/pay')).toEqual({
      name: expect.stringMatching(/^pay-[0-9a-f]{6}$/),
      wantedRef: 'component:default/pay',
      lostTo: 'taken',
    });
  });

  it('lets different kinds share a name', () => {
    expect(
      namesOf([request('a', 'pay'), request('b', 'pay', 'Resource')]),
    ).toEqual({ a: 'pay', b: 'pay' });
  });

  it('never gives a suffixed name that another contract has', () => {
    const { 'b/pay': suffixed } = namesOf([
      request('a/pay', 'pay'),
      request('b/pay', 'pay'),
    ]);
    const names = namesOf([
      request('a/pay', 'pay'),
      request('b/pay', 'pay'),
      request('c/other', suffixed),
    ]);
    expect(names['c/other']).toBe(suffixed);
    expect(new Set(Object.values(names)).size).toBe(3);
  });

  it('makes valid names of any text', () => {
    const long = 'x'.repeat(80);
    const names = namesOf([
      request('1', 'Zahlungs Dienst (neu)'),
      request('2', 'Café_Bar.v2'),
      request('3', '决済'),
      request('4', long),
      request('5', `${long}y`),
    ]);
    expect(names['1']).toBe('zahlungs-dienst-neu');
    expect(names['2']).toBe('cafe_bar.v2');
    expect(names['3']).toMatch(/^contract-[0-9a-f]{6}$/);
    expect(names['4']).toHaveLength(63);
    expect(names['5']).not.toBe(names['4']);
  });
});
