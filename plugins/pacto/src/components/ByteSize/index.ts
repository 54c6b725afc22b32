export { ByteSize } from './ByteSize';
