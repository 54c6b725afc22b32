export { FileLine } from './FileLine';
export { Origin } from './Origin';
export { originColumn } from './originColumn';
export { PlacesContext } from './PlacesContext';
export { usePlaces } from './usePlaces';
