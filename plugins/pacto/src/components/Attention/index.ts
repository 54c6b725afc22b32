export { BreakItem } from './BreakItem';
export { ChangeLink } from './ChangeLink';
export { ExpiringItem } from './ExpiringItem';
export { FailingItem } from './FailingItem';
export { IncomingItem } from './IncomingItem';
export { ServiceName } from './ServiceName';
