import { config } from '../testUtils/items';
import { ownerCandidates, resolveOwner } from './owner';

const team = (key: string) => ({ key, team: key, contacts: [] });
const text = (key: string) => ({ key, text: key, contacts: [] });
const dri = (key: string) => ({ key, dri: key, contacts: [] });

const known = (...refs: string[]) => ({
  exists: (ref: string) => refs.includes(ref),
});

describe('ownerCandidates', () => {
  it.each([
    [team('payments'), ['group:default/payments', 'user:default/payments']],
    [
      text('Payments Team'),
      ['group:default/payments-team', 'user:default/payments-team'],
    ],
    [
      text('@acme/payments'),
      [
        'group:acme/payments',
        'group:default/payments',
        'group:default/acme-payments',
      ],
    ],
    [team('group:infra/data'), ['group:infra/data']],
    [text('User:jane'), ['user:default/jane']],
    [
      dri('james.wilson'),
      ['user:default/james.wilson', 'group:default/james.wilson'],
    ],
    [
      dri('jo@example.com'),
      [
        'user:default/jo',
        'user:default/jo_example.com',
        'group:default/jo',
        'group:default/jo_example.com',
      ],
    ],
    [{ contacts: [] }, []],
    [undefined, []],
    [text(' / '), []],
  ])('reads %j', (owner, expected) => {
    expect(ownerCandidates(owner)).toEqual(expected);
  });
});

describe('resolveOwner', () => {
  it('takes the first candidate that the catalog has', () => {
    expect(
      resolveOwner(team('team/payments'), known('group:team/payments'), config)
        .owner,
    ).toBe('group:team/payments');
    expect(
      resolveOwner(
        team('team/payments'),
        known('group:default/team-payments'),
        config,
      ),
    ).toEqual({ owner: 'group:default/team-payments', named: true });
  });

  it('keeps an owner that the catalog does not have, with the reason', () => {
    expect(resolveOwner(team('team/payments'), known(), config)).toEqual({
      owner: 'group:default/payments',
      named: true,
      finding: {
        about: 'owner',
        text: 'Owner "team/payments" is not in the catalog; register group:default/payments or correct service.owner in pacto.yaml.',
      },
    });
  });

  it('uses the configured owner when none is named, with the reason', () => {
    expect(
      resolveOwner(undefined, known(), { defaultOwner: 'user:jane' }),
    ).toEqual({
      owner: 'user:default/jane',
      named: false,
      finding: {
        about: 'owner',
        text: 'The contract names no owner; set service.owner.team in pacto.yaml.',
      },
    });
  });
});
