export { DialogContent } from './DialogContent';
