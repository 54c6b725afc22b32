import { FleetGraph, type FleetService } from '../graph';
import { service } from '../graph/__testUtils__/fleets';
import { impactOn } from './__testUtils__/impactOn';
import { analyzeImpact } from './analyzeImpact';

describe('analyzeImpact', () => {
  it('walks up to those who need it through others, by the shortest way', () => {
    const { consumers, blastRadius } = impactOn([
      service('x', 'b'),
      service('a', 'x ^1'),
      service('b', 'x ^1'),
      service('c', 'b', 'a'),
      service('d', 'c', 'e?'),
      service('e', 'x ^1'),
    ]);
    expect(
      consumers.map(({ id, depth, direct, path, required, inBlastRadius }) => [
        `${id} ${depth} ${path.join('>')}`,
        direct,
        required,
        inBlastRadius,
      ]),
    ).toEqual([
      ['a 1 a>x', true, true, true],
      ['b 1 b>x', true, true, true],
      ['e 1 e>x', true, true, true],
      ['c 2 c>a>x', false, true, true],
      ['d 2 d>e>x', false, false, true],
    ]);
    expect(blastRadius).toEqual({ required: 5, total: 5 });
  });

  it('prefers a way of required dependencies among the shortest', () => {
    const { consumers } = impactOn([
      service('a', 'x? ^1'),
      service('b', 'x ^1'),
      service('c', 'a', 'b'),
      service('x'),
    ]);
    expect(consumers.find(({ id }) => id === 'c')).toMatchObject({
      path: ['c', 'b', 'x'],
      required: true,
    });
  });

  it('gives indirect consumers the worst verdict on any way, and says via whom', () => {
    const { consumers } = impactOn(
      [
        service('good', 'x >=1'),
        service('bad', 'x ^1'),
        service('both', 'good', 'bad'),
        service('above', 'both'),
        service('fine', 'good'),
        service('mixed', 'x >=1', 'bad'),
        service('x'),
      ],
      { newVersion: '2.0.0' },
    );
    expect(
      consumers.map(({ id, verdict, reasons }) => [
        id,
        verdict,
        reasons.at(-1)?.via,
      ]),
    ).toEqual([
      ['bad', 'incompatible', undefined],
      ['mixed', 'incompatible', 'bad'],
      ['both', 'incompatible', 'bad'],
      ['above', 'incompatible', 'bad'],
      ['good', 'compatible', undefined],
      ['fine', 'compatible', 'good'],
    ]);
    expect(consumers[1].reasons.map(({ code }) => code)).toEqual([
      'RANGE_ADMITS',
      'VIA_CONSUMER',
    ]);
  });

  it('takes several dependencies of one consumer together', () => {
    const { consumers } = impactOn([
      service('a', 'x? ^3', 'x ^1', 'x& ^1'),
      service('x'),
    ]);
    expect(consumers).toHaveLength(1);
    expect(consumers[0]).toMatchObject({
      verdict: 'incompatible',
      range: '^3',
      required: true,
    });
    expect(consumers[0].reasons.map(({ code }) => code)).toEqual([
      'RANGE_REFUSES_BOTH',
      'RANGE_ADMITS',
    ]);
  });

  it('orders by verdict, depth, name, id, and counts', () => {
    const services = [
      { ...service('1', 'x ^1'), name: 'same' },
      { ...service('2', 'x ^1'), name: 'same' },
      { ...service('3', 'x ^1'), name: 'Zebra' },
      service('4', 'x'),
      service('5', '1'),
      service('6', 'x ^9'),
      service('x'),
    ];
    const { consumers, counts } = impactOn(services);
    expect(consumers.map(({ id }) => id).join('')).toBe('643125');
    expect(counts).toEqual({ compatible: 4, incompatible: 1, unknown: 1 });
    const reversed = impactOn(services.toReversed());
    expect(reversed.consumers).toEqual(consumers);
  });

  it('groups by owner, those without one last', () => {
    const owned = (one: FleetService, key: string) => ({
      ...one,
      owner: { key, contacts: [] },
    });
    const { owners } = impactOn([
      service('a', 'x ^9'),
      owned(service('b', 'x ^1'), 'team-z'),
      owned(service('c', 'x ^1'), '__proto__'),
      owned(service('d', 'x ^9'), 'team-z'),
      service('x'),
    ]);
    expect(owners).toEqual([
      {
        key: '__proto__',
        consumers: ['c'],
        counts: { compatible: 1, incompatible: 0, unknown: 0 },
      },
      {
        key: 'team-z',
        consumers: ['d', 'b'],
        counts: { compatible: 1, incompatible: 1, unknown: 0 },
      },
      {
        consumers: ['a'],
        counts: { compatible: 0, incompatible: 1, unknown: 0 },
      },
    ]);
  });

  describe('of what is not surely known', () => {
    it('counts references that may mean the service, and whoever needs those', () => {
      const mirror = service('m', '(x) ^1');
      mirror.dependencies[0].ref = 'oci://mirror.local/shop/x-pacto:1.0.0';
      const other = service('o', '(y)');
      const { consumers, blastRadius, completeness, limitations } = impactOn([
        mirror,
        other,
        service('n', 'm'),
        service('sure', 'x ^1', 'm'),
        service('x'),
      ]);
      expect(
        consumers.map(({ id, verdict, possible }) => [id, verdict, possible]),
      ).toEqual([
        ['m', 'unknown', true],
        ['sure', 'unknown', undefined],
        ['n', 'unknown', true],
      ]);
      expect(blastRadius.total).toBe(1);
      expect(completeness).toBe('partial');
      expect(limitations).toMatchObject([{ code: 'UNRESOLVED_MAY_MEAN_THIS' }]);
    });

    it('does not miss who may need a consumer', () => {
      const { consumers, blastRadius, limitations } = impactOn([
        service('a', '(b)'),
        service('above', 'a'),
        service('b', 'x ^1'),
        service('sure', '(b)', 'b'),
        service('loop', '(loop)', 'b'),
        service('x', '(b)'),
      ]);
      expect(
        consumers.map(({ id, verdict, possible, path, reasons }) => [
          `${id} ${verdict}`,
          possible,
          path.join('>'),
          reasons.map(({ code, via }) => `${code} ${via}`).join(', '),
        ]),
      ).toEqual([
        ['a unknown', true, 'a>b>x', 'MAY_MEAN_CONSUMER b'],
        ['sure unknown', undefined, 'sure>b>x', 'MAY_MEAN_CONSUMER b'],
        ['above unknown', true, 'above>a>b>x', 'VIA_CONSUMER a'],
        ['b compatible', undefined, 'b>x', 'RANGE_ADMITS undefined'],
        ['loop compatible', undefined, 'loop>b>x', 'VIA_CONSUMER b'],
      ]);
      expect(blastRadius.total).toBe(3);
      expect(limitations).toMatchObject([
        { message: expect.stringContaining('because 2 services') },
      ]);
    });

    it('is sure of what a consumer of both breaks, whatever else may be meant', () => {
      const { consumers } = impactOn(
        [service('a', 'b', '(b)'), service('b', 'x ^1'), service('x')],
        { newVersion: '2.0.0' },
      );
      expect(consumers.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
        'b incompatible',
        'a incompatible',
      ]);
    });

    it('is sure of who needs it by another reference, but not of the verdict', () => {
      const { consumers, completeness } = impactOn([
        service('a', 'x ^1', '(x)'),
        service('x'),
      ]);
      expect(consumers).toMatchObject([{ id: 'a', verdict: 'unknown' }]);
      expect(consumers[0].possible).toBeUndefined();
      expect(completeness).toBe('complete');
    });

    it('reads the name of the service from its repository too', () => {
      const x = { ...service('x'), repository: 'reg.io/shop/orders' };
      const { consumers } = impactOn([service('a', '(orders)'), x]);
      expect(consumers.map(({ id }) => id)).toEqual(['a']);
      expect(impactOn([service('a', '(orders)')]).consumers).toEqual([]);
    });

    it('still finds the consumers of a service that is not in the fleet', () => {
      const { consumers, completeness, limitations } = impactOn([
        service('a', 'x ^1'),
      ]);
      expect(consumers.map(({ id }) => id)).toEqual(['a']);
      expect(completeness).toBe('partial');
      expect(limitations).toMatchObject([{ code: 'SERVICE_NOT_IN_FLEET' }]);
      const nobody = impactOn([service('a')]);
      expect(nobody.consumers).toEqual([]);
      expect(nobody.completeness).toBe('partial');
    });

    it('passes on what is not known of the fleet or the diff', () => {
      const limitation = { code: 'SYNC_FAILED', message: 'partial, because …' };
      const fleet = FleetGraph.create({
        services: [service('x')],
        limitations: [limitation],
      });
      const { limitations } = analyzeImpact({ fleet, serviceId: 'x' });
      expect(limitations).toEqual([
        expect.objectContaining({ code: 'NO_DIFF' }),
        limitation,
      ]);
      const complete = impactOn([service('x')]);
      expect(complete.completeness).toBe('complete');
    });
  });

  it('cuts a long way and counts the rest', () => {
    const chain = Array.from({ length: 500 }, (_, at) =>
      service(`s${at}`, at === 0 ? 'x ^1' : `s${at - 1}`),
    );
    const { consumers } = impactOn([...chain, service('x')]);
    const last = consumers.at(-1)!;
    expect(last.depth).toBe(500);
    expect(last.path).toHaveLength(100);
    expect([last.path[0], last.path.at(-1)]).toEqual(['s499', 'x']);
    expect(last.path.length + last.pathOmitted!).toBe(501);
  });

  it('ends when the signal is aborted', () => {
    const fleet = FleetGraph.create({ services: [service('x')] });
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => analyzeImpact({ fleet, serviceId: 'x', signal })).toThrow(
      'enough',
    );
  });
});
