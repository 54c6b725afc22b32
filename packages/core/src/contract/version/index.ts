export { chooseTag } from './chooseTag';
export {
  LenientVersion,
  compareVersions,
  parseVersion,
} from './LenientVersion';
export { InvalidRangeError, VersionRange } from './VersionRange';
