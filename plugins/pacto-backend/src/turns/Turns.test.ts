import { TooManyWaitingError, Turns } from './Turns';

const tick = () =>
  new Promise(resolve => {
    setImmediate(resolve);
  });

/** Work that ends when it is told to, and the order in which work began. */
function createWork(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    start: (name: string, options: Parameters<Turns['run']>[1] = {}) =>
      turns.run(
        () =>
          new Promise<void>(resolve => {
            begun.push(name);
            ends.set(name, resolve);
          }),
        options,
      ),
    end: async (name: string) => {
      await tick();
      ends.get(name)!();
      await tick();
    },
  };
}

const later = { demand: { urgent: false } };

describe('Turns', () => {
  it('let so many run at once, and the others in the order they came', async () => {
    const { begun, start, end } = createWork(Turns.create({ running: 2 }));
    for (const name of ['a', 'b', 'c', 'd']) start(name);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('prefer what is urgent, also when it became so while it waited', async () => {
    const { begun, start, end } = createWork(Turns.create({ running: 1 }));
    const demand = { urgent: false };
    start('a', later);
    start('b', later);
    start('c', { demand });
    start('d');
    await end('a');
    demand.urgent = true;
    await end('d');
    await end('c');
    expect(begun).toEqual(['a', 'd', 'c', 'b']);
  });

  it('keep a share for what is not urgent', async () => {
    const { begun, start, end } = createWork(Turns.create({ running: 1 }));
    start('first');
    start('later', later);
    for (let index = 0; index < 9; index += 1) start(`${index}`);
    await end('first');
    for (const name of ['0', '1', '2']) await end(name);
    expect(begun).toEqual(['first', '0', '1', '2', 'later']);
  });

  it('refuse more than may wait', async () => {
    const turns = Turns.create({ running: 1, waiting: 1 });
    const { start, end, begun } = createWork(turns);
    start('a');
    start('b');
    await expect(start('c')).rejects.toThrow(TooManyWaitingError);
    await end('a');
    start('d');
    await end('b');
    await end('d');
    expect(begun).toEqual(['a', 'b', 'd']);
    expect(turns.idle).toBe(true);
  });

  it('go on without those who do not wait any more', async () => {
    const turns = Turns.create({ running: 1, waiting: 1 });
    const { start, end, begun } = createWork(turns);
    const gone = new AbortController();
    start('a');
    const left = start('b', { signal: gone.signal });
    gone.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    start('c');
    await end('a');
    expect(begun).toEqual(['a', 'c']);
    const { signal } = gone;
    await expect(start('d', { signal })).rejects.toThrow('left');
    await end('c');
    expect(turns.idle).toBe(true);
  });

  it('end with work that fails', async () => {
    const turns = Turns.create({ running: 1 });
    const failing = turns.run(async () => {
      throw new Error('failed');
    });
    await expect(failing).rejects.toThrow('failed');
    expect(turns.idle).toBe(true);
  });
});
