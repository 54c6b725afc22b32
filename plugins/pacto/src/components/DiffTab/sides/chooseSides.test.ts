import {
  digest,
  olderVersion,
  otherDigest,
  version,
} from '../../../__fixtures__/services';
import { chooseSides } from './chooseSides';

const oldest = {
  ...olderVersion,
  version: '1.0.0',
  digest: `sha256:${'2'.repeat(64)}`,
};
const unread = { ...version, state: 'unreadable', current: false } as const;

describe('chooseSides', () => {
  it('takes the current version and the one that it was compared with', () => {
    const skipping = {
      ...version,
      hop: { ...version.hop, from: { digest: oldest.digest } },
    };
    expect(chooseSides([skipping, olderVersion, oldest], {})).toEqual({
      from: oldest.digest,
      to: digest,
    });
  });

  it('takes the next one that can be compared where no hop is known', () => {
    const versions = [
      { ...version, hop: { state: 'pending' } as const },
      { ...unread, digest: `sha256:${'3'.repeat(64)}` },
      olderVersion,
    ];
    expect(chooseSides(versions, {})).toEqual({
      from: otherDigest,
      to: digest,
    });
  });

  it('keeps what is given, known or not', () => {
    const given = { from: 'sha256:x', to: oldest.digest };
    expect(chooseSides([version, olderVersion, oldest], given)).toEqual(given);
    expect(chooseSides([version, olderVersion], { from: digest }).to).toBe(
      otherDigest,
    );
  });

  it('takes a version for the digest that has it', () => {
    const given = { from: '1.0.0', to: '2.1.0' };
    expect(chooseSides([version, olderVersion, oldest], given)).toEqual({
      from: oldest.digest,
      to: digest,
    });
  });

  it('leaves open what there is not', () => {
    expect(chooseSides([unread], {})).toEqual({});
    expect(chooseSides([version, olderVersion], { to: otherDigest })).toEqual({
      to: otherDigest,
    });
  });
});
