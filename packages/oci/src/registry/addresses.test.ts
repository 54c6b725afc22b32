import { mayLead, reachOf } from './addresses';

describe('reachOf', () => {
  it.each([
    [
      'public',
      [
        '1.1.1.1',
        '140.82.121.34',
        '100.128.0.1',
        '172.32.0.1',
        '2606:4700::1111',
        '::ffff:8.8.8.8',
      ],
    ],
    [
      'loopback',
      [
        '127.0.0.1',
        '127.255.255.254',
        '::1',
        '::ffff:127.0.0.1',
        '::ffff:7f00:1',
      ],
    ],
    [
      'private',
      [
        '10.0.0.1',
        '172.16.0.1',
        '172.31.255.255',
        '192.168.1.1',
        '100.64.0.1',
        'fd00::1',
        '::ffff:10.0.0.1',
      ],
    ],
    [
      'linkLocal',
      ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.169.254'],
    ],
    [
      'metadata',
      [
        'fd00:ec2::254',
        'fd20:ce::254',
        'fd00:42::42',
        '100.100.100.200',
        '168.63.129.16',
        '::ffff:168.63.129.16',
      ],
    ],
    [
      'reserved',
      [
        '0.0.0.0',
        '0.1.2.3',
        '192.0.2.1',
        '198.18.0.1',
        '224.0.0.1',
        '255.255.255.255',
        '::',
        '::ffff:0:127.0.0.1',
        'ff02::1',
        '2002:7f00:1::',
        '64:ff9b::7f00:1',
        '64:ff9b:1::a00:1',
        '2001::1',
        '2001:db8::1',
        'fec0::1',
      ],
    ],
  ])('finds %s', (reach, addresses) => {
    expect(addresses.map(address => [address, reachOf(address)])).toEqual(
      addresses.map(address => [address, reach]),
    );
  });
});

describe('mayLead', () => {
  it.each([
    ['public', []],
    ['private', ['private']],
    ['loopback', ['private', 'loopback']],
    [undefined, []],
  ] as const)('lets a registry that is %s lead to %j', (from, allowed) => {
    const inside = ['private', 'loopback'] as const;
    expect(inside.filter(to => mayLead(from, to))).toEqual(allowed);
  });
});
