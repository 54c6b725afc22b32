export { FirstView } from './FirstView';
export { View } from './View';
