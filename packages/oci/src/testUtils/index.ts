export * from './accounts';
export * from './DockerRegistry';
export * from './FakeRegistry';
export { refuse, send } from './FakeRegistryStore';
export * from './programs';
export * from './skopeo';
export * from './TokenServer';
