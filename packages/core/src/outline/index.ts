export { describeOutlineItem } from './describeOutlineItem';
export type {
  InterfaceOutline,
  OutlineItem,
  OutlineKind,
  OutlineProblem,
} from './InterfaceOutline';
export type { ItemDescription, ItemField, ItemPart } from './ItemDescription';
export { outlineInterface } from './outlineInterface';
