import { SharedWork } from './SharedWork';

describe('SharedWork', () => {
  it('is done once for all who want it at the same time, and again later', async () => {
    const shared = SharedWork.create<number>();
    let runs = 0;
    const work = async () => {
      runs += 1;
      return runs;
    };
    expect(
      await Promise.all([
        shared.run('a', work),
        shared.run('a', work),
        shared.run('b', work),
      ]),
    ).toEqual([1, 1, 2]);
    expect(await shared.run('a', work)).toBe(3);
  });

  it('goes on while somebody still wants it', async () => {
    const shared = SharedWork.create<string>();
    let finish = (_: string) => {};
    let stopped: AbortSignal | undefined;
    const work = ({ signal }: { signal: AbortSignal }) => {
      stopped = signal;
      return new Promise<string>(resolve => {
        finish = resolve;
      });
    };
    const leaving = new AbortController();
    const first = shared.run('a', work, { signal: leaving.signal });
    const second = shared.run('a', work);
    leaving.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    expect(stopped?.aborted).toBe(false);
    finish('done');
    expect(await second).toBe('done');
  });

  it('is stopped when nobody wants it any more, and can be started again', async () => {
    const shared = SharedWork.create<string>();
    const signals: AbortSignal[] = [];
    const work = ({ signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return signals.length === 1
        ? new Promise<string>(() => {})
        : Promise.resolve('again');
    };
    const leaving = new AbortController();
    const first = shared.run('a', work, { signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    expect(signals[0].aborted).toBe(true);
    expect(await shared.run('a', work)).toBe('again');
  });

  it('fails for all, and is not kept', async () => {
    const shared = SharedWork.create<string>();
    const failing = () => Promise.reject(new Error('no'));
    await expect(
      Promise.all([shared.run('a', failing), shared.run('a', failing)]),
    ).rejects.toThrow('no');
    expect(await shared.run('a', async () => 'yes')).toBe('yes');
  });

  it('becomes urgent when one who wants it is in a hurry', async () => {
    const shared = SharedWork.create<string>();
    let finish = (_: string) => {};
    let demanded: { urgent: boolean } | undefined;
    const work = ({ demand }: { demand: { urgent: boolean } }) => {
      demanded = demand;
      return new Promise<string>(resolve => {
        finish = resolve;
      });
    };
    const first = shared.run('a', work, { urgent: false });
    expect(demanded).toEqual({ urgent: false });
    const second = shared.run('a', work);
    expect(demanded).toEqual({ urgent: true });
    finish('done');
    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
  });
});
