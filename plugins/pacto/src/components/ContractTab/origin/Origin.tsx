import { useContext } from 'react';
import type { DocumentPath } from '@pacto/core';
import { CONTRACT_PATH } from '../bundlePaths';
import { FileLine } from './FileLine';
import { PlacesContext } from './PlacesContext';

export interface OriginProps {
  /** To the fact, from the root of `pacto.yaml`. */
  path: DocumentPath;
  /** The number of the line alone, for a column of lines. */
  short?: boolean;
}

/** Where a fact is written: opens `pacto.yaml` at its line. Nothing until that is known. */
export function Origin({ path, short }: OriginProps) {
  const places = useContext(PlacesContext);
  if (!places) return null;
  const { line } = places.positionOf(path);
  return <FileLine path={CONTRACT_PATH} line={line} short={short} />;
}
