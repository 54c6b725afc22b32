import { parseChallenges } from './challenge';

function read(header: string | string[] | undefined) {
  return parseChallenges(header).map(({ scheme, params }) => [
    scheme,
    Object.fromEntries(params),
  ]);
}

describe('parseChallenges', () => {
  it.each<[string, string | string[] | undefined, unknown]>([
    ['no header', undefined, []],
    ['Basic', 'Basic realm="a b"', [['basic', { realm: 'a b' }]]],
    [
      'Bearer as docker-registry writes it',
      'Bearer realm="http://r/token",service="s",scope="repository:a:pull,push",error="invalid_token"',
      [
        [
          'bearer',
          {
            realm: 'http://r/token',
            service: 's',
            scope: 'repository:a:pull,push',
            error: 'invalid_token',
          },
        ],
      ],
    ],
    [
      'blanks and capitals',
      'BEARER  Realm = "x" ,  Service=s',
      [['bearer', { realm: 'x', service: 's' }]],
    ],
    ['escapes', 'Basic realm="a\\"b\\\\c"', [['basic', { realm: 'a"b\\c' }]]],
    [
      'several in one value',
      'Basic realm="a", Bearer realm="b",service="c"',
      [
        ['basic', { realm: 'a' }],
        ['bearer', { realm: 'b', service: 'c' }],
      ],
    ],
    [
      'several values',
      ['Negotiate', 'Bearer realm="b"'],
      [
        ['negotiate', {}],
        ['bearer', { realm: 'b' }],
      ],
    ],
    [
      'a value without quotes',
      'Bearer realm=https://r/token',
      [['bearer', { realm: 'https://r/token' }]],
    ],
  ])('reads %s', (_, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it.each([
    '',
    ',,,',
    '=',
    'realm="x"',
    'Bearer realm="open',
    'Negotiate abc==',
    '"quoted"',
  ])('makes nothing up from %j', header => {
    expect(read(header).some(([, params]) => 'realm' in Object(params))).toBe(
      false,
    );
  });
});
