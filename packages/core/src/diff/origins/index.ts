export { findOrigins, type OriginStep } from './findOrigins';
