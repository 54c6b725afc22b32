export { DigestText, type DigestTextProps } from './DigestText';
