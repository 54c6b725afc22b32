import { useSearchParams } from 'react-router-dom';
import type { KeyFilter } from './filterKeys';

/** Which keys are listed and how, as the address says. */
export interface KeysAddress extends KeyFilter {
  view: 'table' | 'tree';
  change(param: KeysParam, value: string | undefined): void;
}

type KeysParam = 'keys' | 'required' | 'keysAs';

export function useKeysAddress(): KeysAddress {
  const [params, setParams] = useSearchParams();
  return {
    search: params.get('keys') ?? '',
    onlyRequired: params.get('required') === 'yes',
    view: params.get('keysAs') === 'tree' ? 'tree' : 'table',
    change: (param, value) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (value) next.set(param, value);
          else next.delete(param);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
