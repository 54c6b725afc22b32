import { limits } from '../limits';
import { ChangeCollector } from './ChangeCollector';
import { RuleTable } from './rules/RuleTable';

const rule = {
  id: 'a.rule',
  condition: 'something',
  classification: 'BREAKING' as const,
  why: 'Because.',
  remedy: 'Do not.',
  example: { old: '', new: '' },
};

const collector = () => ChangeCollector.create(RuleTable.create([rule]));

describe('ChangeCollector', () => {
  it('adds what the rule says, and the subject', () => {
    const changes = collector();
    changes
      .about({ kind: 'interface', name: 'a' })
      .add('a.rule', { path: 'p', type: 'removed', oldValue: 'o' });
    expect(changes.list()).toEqual([
      {
        path: 'p',
        type: 'removed',
        oldValue: 'o',
        classification: 'BREAKING',
        reason: 'Because.',
        ruleId: 'a.rule',
        remedy: 'Do not.',
        subject: { kind: 'interface', name: 'a' },
      },
    ]);
  });

  it('has the default class for a rule that is not in the table', () => {
    const changes = collector();
    changes.add('another', { path: 'p', type: 'added' });
    expect(changes.list()).toEqual([
      expect.objectContaining({
        classification: 'POTENTIAL_BREAKING',
        ruleId: 'default',
      }),
    ]);
  });

  it('cuts texts, and ends when there are too many long ones', () => {
    const changes = collector();
    const long = 'x'.repeat(1_000_000);
    const add = (path: string) =>
      changes.about({ kind: 'policy', name: path }).add('a.rule', {
        path,
        type: 'added',
        newValue: path,
      });
    for (let count = 0; count < 50; count += 1) add(long);
    expect(() => add(long)).toThrow('more than 100000000 steps');
    add('short');
    expect(changes.list()).toHaveLength(51);
    expect(changes.list()[0].path).toHaveLength(limits.changeText + 1);
    expect(changes.list()[0].newValue).toHaveLength(limits.changeText + 1);
    expect(changes.list()[0].subject?.name).toHaveLength(limits.changeText + 1);
  });

  it('keeps so many of a class, counts all, and never loses the worst', () => {
    const table = [
      rule,
      { ...rule, id: 'fine', classification: 'NON_BREAKING' as const },
    ];
    const changes = ChangeCollector.create(RuleTable.create(table));
    const most = limits.changesPerClass;
    for (let index = 0; index < most + 10; index++) {
      changes.add('fine', { path: `p${index}`, type: 'added' });
    }
    changes
      .about({ kind: 'policy' })
      .add('a.rule', { path: 'p', type: 'added' });
    expect(changes.list()).toHaveLength(most + 1);
    expect(changes.list().at(-1)).toMatchObject({ classification: 'BREAKING' });
    expect(changes.total).toBe(most + 11);
    expect(changes.counts()).toMatchObject({
      BREAKING: 1,
      NON_BREAKING: most + 10,
    });
  });
});
