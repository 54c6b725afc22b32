import { useCallback, useMemo, useState } from 'react';
import type { Adoption, Version } from '@pacto/backstage-plugin-pacto-common';
import { useAdoption, type Loaded } from '@pacto/backstage-plugin-pacto-react';

/** Who uses which version, and for which versions the reader has opened that. */
export interface AdoptionOf {
  loaded: Loaded<Adoption>;
  /** Undefined where it is not known. */
  of(version: Version): Adoption['items'][number] | undefined;
  isOpen(version: Version): boolean;
  toggle(version: Version): void;
}

/** What is open is kept here, as rows that scroll out of sight are taken away. */
export function useAdoptionOf(serviceId: string | undefined): AdoptionOf {
  const loaded = useAdoption(serviceId);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const byDigest = useMemo(
    () => new Map(loaded.value?.items.map(item => [item.digest, item])),
    [loaded.value],
  );
  const toggle = useCallback(({ digest = '' }: Version) => {
    setOpen(before => {
      const after = new Set(before);
      if (!after.delete(digest)) after.add(digest);
      return after;
    });
  }, []);
  return useMemo(() => {
    const { value } = loaded;
    return {
      loaded,
      of: ({ digest }) => {
        if (!value || digest === undefined) return undefined;
        const item = byDigest.get(digest);
        if (item) return item;
        // Only what somebody uses is listed; when that is not all of it, nothing can be said of the others.
        return value.items.length < value.totalItems
          ? undefined
          : { digest, count: 0, consumers: [] };
      },
      isOpen: ({ digest = '' }) => open.has(digest),
      toggle,
    };
    // The object around them is another one each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [loaded.value, loaded.error, loaded.loading, byDigest, open, toggle]);
}
