import { WorkShares } from './WorkShares';

describe('WorkShares', () => {
  it('gives what one part leaves to those after it', () => {
    const shares = WorkShares.create({ steps: 90, parts: 3 });
    const spent: string[] = [];
    const part = (steps: number) =>
      shares.run(budget => {
        try {
          budget.spend(steps);
          spent.push('enough');
        } catch {
          spent.push('too little');
        }
      });
    part(10);
    part(41);
    part(41);
    expect(spent).toEqual(['enough', 'too little', 'too little']);
    const others = WorkShares.create({ steps: 90, parts: 3 });
    others.run(budget => budget.spend(10));
    others.run(budget => budget.spend(40));
    expect(() => others.run(budget => budget.spend(40))).not.toThrow();
    expect(() => others.run(budget => budget.spend(1))).toThrow(
      'more than 0 steps',
    );
  });

  it('stops at an aborted signal', () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const shares = WorkShares.create({ steps: 1, parts: 1, signal });
    expect(() => shares.run(() => {})).toThrow('enough');
  });
});
