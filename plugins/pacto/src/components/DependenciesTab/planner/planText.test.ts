import type { PlanChange } from '@pacto/backstage-plugin-pacto-common';
import { readPlan, writePlan } from './planText';

const plan: PlanChange[] = [
  { kind: 'publish', serviceId: 'a', version: '3.0.0' },
  { kind: 'upgrade', serviceId: 'b', dependency: 'payments', range: '^3.0.0' },
  { kind: 'remove', serviceId: 'c' },
];

describe('a plan in the address', () => {
  it('comes back as it was', () => {
    expect(readPlan(writePlan(plan))).toEqual(plan);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{['],
    ['no list', '{"kind":"remove"}'],
    ['too much', `["${'x'.repeat(9000)}"]`],
    ['other things', '[null, 1, "x", {}, {"kind":"drop","serviceId":"a"}]'],
    ['inherited fields', '[{"__proto__":{"kind":"remove","serviceId":"a"}}]'],
  ])('is empty for %s', (_, text) => {
    expect(readPlan(text)).toEqual([]);
  });

  it('drops what does not belong to a change', () => {
    expect(
      readPlan('[{"kind":"remove","serviceId":"a","version":3,"evil":"x"}]'),
    ).toEqual([{ kind: 'remove', serviceId: 'a' }]);
  });

  it('is cut where the API would refuse it', () => {
    const many = Array.from({ length: 30 }, () => plan[2]);
    expect(readPlan(writePlan(many))).toHaveLength(20);
  });
});
