export { createMeter, type Meter, type NotificationOutcome } from './Meter';
export { traced } from './traced';
