export {
  createActivityServices,
  type ActivityServices,
} from './createActivityServices';
