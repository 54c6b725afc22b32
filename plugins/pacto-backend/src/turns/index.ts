export { TooManyWaitingError, Turns, type TurnsOptions } from './Turns';
export type { Demand } from './Demand';
