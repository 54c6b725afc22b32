export { chooseTag } from './chooseTag';
export { commonVersion } from './commonVersion';
export {
  LenientVersion,
  compareVersions,
  parseVersion,
} from './LenientVersion';
export { InvalidRangeError, VersionRange } from './VersionRange';
