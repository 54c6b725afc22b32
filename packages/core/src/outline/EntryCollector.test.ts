import { WorkBudget } from '../work';
import { EntryCollector } from './EntryCollector';
import { Notes } from './Notes';

function create(budget: WorkBudget) {
  const notes = Notes.create('a.yaml');
  const entries = EntryCollector.create({ file: 'a.yaml', budget, notes });
  const add = (name: string) =>
    entries.add({ key: name, kind: 'type', name, depth: 0 }, () => ({
      parts: [],
    }));
  return { entries, notes, add };
}

describe('EntryCollector', () => {
  it('keeps what was found when the work becomes too much', () => {
    const { entries, notes, add } = create(WorkBudget.create({ steps: 2 }));
    entries.gather(() => ['a', 'b', 'c', 'd'].forEach(add));
    expect(entries.entries.map(({ item }) => item.name)).toEqual(['a', 'b']);
    expect(notes.limitations).toMatchObject([
      { code: 'WORK_LIMIT', path: 'a.yaml' },
    ]);
  });

  it('does not hide other errors', () => {
    const { entries } = create(WorkBudget.create());
    const gather = () =>
      entries.gather(() => {
        throw new Error('lost');
      });
    expect(gather).toThrow('lost');
  });
});
