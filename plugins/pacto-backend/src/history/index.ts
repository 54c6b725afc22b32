export { findWay } from './findWay';
export { planHops, type PlannedHop } from './planHops';
export { compareVersionKeys, versionKeyOf } from './versionKey';
