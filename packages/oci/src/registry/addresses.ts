import { BlockList, isIPv6 } from 'node:net';

/**
 * How far an IP address reaches. `reserved` covers what no registry is reached by: unspecified, multicast,
 * documentation, benchmarking and every form that wraps an IPv4 address into an IPv6 one; `metadata` what clouds serve
 * machine credentials from outside the link-local range.
 *
 * @internal
 */
export type Reach =
  | 'public'
  | 'metadata'
  | 'private'
  | 'linkLocal'
  | 'loopback'
  | 'reserved';

// IANA special-purpose address registries, RFC 6890 and later.
// The first range that holds an address counts.
const ranges: Record<Exclude<Reach, 'public'>, string[]> = {
  // Where AWS, Google Cloud and Scaleway (IPv6), Alibaba Cloud and Azure hand out what a machine may know only about
  // itself.
  metadata: [
    'fd00:ec2::254/128',
    'fd20:ce::254/128',
    'fd00:42::42/128',
    '100.100.100.200/32',
    '168.63.129.16/32',
  ],
  loopback: ['127.0.0.0/8', '::1/128'],
  // 100.64/10 is carrier-grade NAT, which clouds use for internal services.
  private: [
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    'fc00::/7',
  ],
  linkLocal: ['169.254.0.0/16', 'fe80::/10'],
  reserved: [
    '0.0.0.0/8',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
    '::/96',
    '::ffff:0:0:0/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
    '3fff::/20',
    '5f00::/16',
    'fec0::/10',
    'ff00::/8',
  ],
};

const lists = Object.entries(ranges).map(([reach, subnets]) => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net, prefix] = subnet.split('/');
    list.addSubnet(net, Number(prefix), isIPv6(net) ? 'ipv6' : 'ipv4');
  }
  return { reach: reach as Reach, list };
});

/**
 * Where an address, in text, leads. Addresses of the form `::ffff:a.b.c.d` are taken as the IPv4 address in them.
 *
 * @internal
 */
export function reachOf(address: string): Reach {
  const plain = address.split('%')[0];
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  return lists.find(({ list }) => list.check(plain, family))?.reach ?? 'public';
}

/**
 * Whether an answer of a registry at `from` may send us to a private or loopback address at `to`. A registry inside a
 * network may hand over to storage in that network; only one on this very machine may hand over to this machine.
 *
 * @internal
 */
export function mayLead(
  from: Reach | undefined,
  to: 'private' | 'loopback',
): boolean {
  return from === 'loopback' || (from === 'private' && to === 'private');
}
