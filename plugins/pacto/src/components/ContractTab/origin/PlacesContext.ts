import { createContext } from 'react';
import type { Places } from '@pacto/core';

/** The places of the contract on the page. */
export const PlacesContext = createContext<Places | undefined>(undefined);
