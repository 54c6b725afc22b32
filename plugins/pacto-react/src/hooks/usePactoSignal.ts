import { useEffect, useRef } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { ChangeSignal } from '../api/ChangeSignal';

/**
 * Calls back when contracts have changed: after a pause of up to two seconds, once for changes that follow closely, and
 * while the page is hidden not before it is looked at again. Never in a portal without the signals plugin.
 *
 * @public
 */
export function usePactoSignal(onChange: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (!signals) return undefined;
    return ChangeSignal.of(signals).listen(() => latest.current());
  }, [signals]);
}
