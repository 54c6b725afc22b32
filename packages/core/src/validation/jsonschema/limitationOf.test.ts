import { WorkBudget, WorkLimitError } from '../../work';
import { limitationOf } from './limitationOf';
import { SchemaLimitError } from './SchemaLimitError';

const budget = WorkBudget.create();

describe('limitationOf', () => {
  it.each([
    [new WorkLimitError(5), 'WORK_LIMIT', 'more than 5 steps of work'],
    [new SchemaLimitError('it is large'), 'SCHEMA_LIMIT', 'it is large'],
    [new EvalError('unsafe-eval'), 'UNSUPPORTED', 'in this page'],
  ])('explains %s', (error, code, reason) => {
    expect(limitationOf(error, budget)).toEqual({
      code,
      message: expect.stringContaining(reason),
    });
  });

  it('explains whatever happens after the signal', () => {
    const controller = new AbortController();
    const stopped = WorkBudget.create({ signal: controller.signal });
    controller.abort();
    expect(limitationOf(new Error('any'), stopped)?.code).toBe('ABORTED');
  });

  it('explains no other error', () => {
    expect(limitationOf(new Error('any'), budget)).toBeUndefined();
  });
});
