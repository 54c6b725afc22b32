import { useEffect, useState } from 'react';
import type { Places } from '@pacto/core';

/** Where the facts of a `pacto.yaml` are written; undefined until that is known, and when it cannot be. */
export function usePlaces(text: string | undefined): Places | undefined {
  const [known, setKnown] = useState<{ text: string; places?: Places }>();
  useEffect(() => {
    if (text === undefined) return undefined;
    let isWanted = true;
    import('./loadPlaces').then(
      ({ readPlaces }) =>
        isWanted && setKnown({ text, places: readPlaces(text) }),
      // The facts stand without their places.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return known && known.text === text ? known.places : undefined;
}
