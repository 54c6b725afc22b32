import { Rows } from './Rows';

describe('Rows', () => {
  it('is nothing without rows', () => {
    expect(Rows.create('A', 'B').toMarkdown()).toEqual([]);
  });

  it('makes a table', () => {
    const rows = Rows.create('A', 'B');
    rows.add(() => ['1', '2']);
    expect(rows.toMarkdown()).toEqual(['| A | B |\n| --- | --- |\n| 1 | 2 |']);
  });

  it('counts what does not fit without making it', () => {
    const rows = Rows.create('A');
    const make = jest.fn(() => ['x']);
    for (let index = 0; index < 1000; index++) rows.add(make);
    const [table, more] = rows.toMarkdown();
    expect(table.split('\n')).toHaveLength(202);
    expect(more).toBe('and 800 more');
    expect(make).toHaveBeenCalledTimes(200);
    expect(rows.count).toBe(1000);
  });
});
