import type { ChangeClass } from '../diff';
import { proposeRange } from './proposeRange';

const hop = (from: string, version: string, classification?: ChangeClass) => ({
  from,
  version,
  classification,
});

describe('proposeRange', () => {
  it('lets minor versions in when they kept what was there', () => {
    expect(
      proposeRange({
        version: '2.1.0',
        hops: [
          hop('2.0.0', '2.1.0', 'NON_BREAKING'),
          hop('1.4.0', '2.0.0', 'BREAKING'),
          hop('1.3.9', '1.4.0', 'NON_BREAKING'),
        ],
      }),
    ).toEqual({ range: '^2.1.0', reason: 'KEPT', judged: 2 });
  });

  it.each<[ChangeClass]>([['BREAKING'], ['POTENTIAL_BREAKING']])(
    'keeps minor versions out when one was %s',
    classification => {
      const broke = hop('1.0.0', '1.1.0', classification);
      expect(
        proposeRange({
          version: '1.2.0',
          hops: [hop('1.1.0', '1.2.0', 'NON_BREAKING'), broke],
        }),
      ).toEqual({
        range: '~1.2.0',
        reason: 'MINOR_BROKE',
        hop: broke,
        judged: 2,
      });
    },
  );

  it('lets nothing in when a patch broke something', () => {
    expect(
      proposeRange({
        version: '1.2.1',
        hops: [
          hop('1.2.0', '1.2.1', 'BREAKING'),
          hop('1.1.0', '1.2.0', 'BREAKING'),
        ],
      }),
    ).toMatchObject({ range: '=1.2.1', reason: 'PATCH_BROKE' });
  });

  it('reads versions below 1.0.0 by their place', () => {
    expect(
      proposeRange({
        version: '0.3.1',
        hops: [
          hop('0.2.0', '0.3.0', 'BREAKING'),
          hop('0.3.0', '0.3.1', 'NON_BREAKING'),
        ],
      }),
    ).toEqual({ range: '^0.3.1', reason: 'KEPT', judged: 1 });
    expect(
      proposeRange({
        version: '0.3.1',
        hops: [hop('0.3.0', '0.3.1', 'BREAKING')],
      }),
    ).toMatchObject({ range: '=0.3.1' });
  });

  it('does not judge by steps that it knows nothing about', () => {
    expect(
      proposeRange({
        version: '1.1.0',
        hops: [
          hop('1.0.0', '1.1.0'),
          hop('1.0.0-rc.1', '1.0.0', 'BREAKING'),
          hop('1.1.0', '1.0.0', 'BREAKING'),
          hop('latest', '1.0.0', 'BREAKING'),
        ],
      }),
    ).toEqual({ range: '^1.1.0', reason: 'NO_HISTORY', judged: 0 });
  });

  it('proposes nothing for what is no version', () => {
    expect(proposeRange({ version: 'main', hops: [] })).toEqual({
      reason: 'NO_VERSION',
      judged: 0,
    });
  });
});
