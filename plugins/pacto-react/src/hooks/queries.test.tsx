import type { PropsWithChildren } from 'react';
import { TestApiProvider } from '@backstage/test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import { pactoApiRef } from '../api/pactoApiRef';
import { useBundleFile, usePactoService } from './queries';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments' },
};

function wrapperOf(api: object) {
  return ({ children }: PropsWithChildren) => (
    <TestApiProvider apis={[[pactoApiRef, api]]}>{children}</TestApiProvider>
  );
}

describe('queries', () => {
  it('asks for the service of an entity by its full reference', async () => {
    const answer = { asOf: null };
    const getServiceByEntity = jest.fn().mockResolvedValue(answer);
    const { result } = renderHook(() => usePactoService(entity), {
      wrapper: wrapperOf({ getServiceByEntity }),
    });
    await waitFor(() => expect(result.current.value).toBe(answer));
    expect(getServiceByEntity).toHaveBeenCalledWith(
      'component:default/payments',
      { signal: expect.any(AbortSignal) },
    );
  });

  it('waits for what it needs to know', async () => {
    const getBundleFile = jest.fn().mockResolvedValue('text');
    const { result, rerender } = renderHook(
      ({ path }: { path?: string }) =>
        useBundleFile('0011223344556677', 'sha256:aa', path),
      {
        wrapper: wrapperOf({ getBundleFile }),
        initialProps: {} as { path?: string },
      },
    );
    expect(result.current.loading).toBe(false);
    expect(getBundleFile).not.toHaveBeenCalled();
    rerender({ path: 'pacto.yaml' });
    await waitFor(() => expect(result.current.value).toBe('text'));
  });
});
