import './layoutWorker';

describe('the layout worker', () => {
  it('says how far it is, and then where everything is', () => {
    const post = jest.spyOn(globalThis, 'postMessage').mockReturnValue();
    window.onmessage!(
      new MessageEvent('message', {
        data: { nodes: 2, edges: Int32Array.from([0, 1]) },
      }) as never,
    );
    const messages = post.mock.calls.map(([message]) => message);
    expect(messages.slice(0, -1).map(({ type }) => type)).toEqual([
      'progress',
      'progress',
      'progress',
    ]);
    expect(messages.at(-1)).toMatchObject({
      type: 'done',
      layout: { kind: 'layered' },
    });
    post.mockRestore();
  });
});
