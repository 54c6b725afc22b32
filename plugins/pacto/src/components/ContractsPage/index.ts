export { View } from './View';
