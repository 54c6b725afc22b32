import type { Limitation } from '../work';
import type { OutlineItem } from './InterfaceOutline';

/**
 * One value of a part, flattened.
 *
 * @public
 */
export interface ItemField {
  /** Empty for the value as a whole, `*` for any other key. */
  name: string;
  depth: number;
  /** For people: `string (date)`, `Item[]`, `map of Money`. */
  type: string;
  required: boolean;
  deprecated: boolean;
  /** As JSON; of .proto files as written. */
  default?: string;
  /** `minLength 1`, `in query`, `number 3`; `recursive` where the fields below are those above. */
  constraints?: string[];
  description?: string;
  /** The only ones allowed. */
  values?: string[];
}

/**
 * What goes in or comes out.
 *
 * @public
 */
export interface ItemPart {
  /** Names the part within its item. */
  id: string;
  kind:
    | 'parameters'
    | 'request'
    | 'response'
    | 'payload'
    | 'headers'
    | 'fields'
    | 'values';
  /** What tells it from others of its kind: where parameters are, a status, the name of a message. May be empty. */
  title: string;
  mediaType?: string;
  description?: string;
  fields: ItemField[];
  /** Fields that are not listed, those below them not counted. */
  omitted: number;
}

/** @public */
export interface ItemDescription {
  item: OutlineItem;
  description?: string;
  parts: ItemPart[];
  limitations: Limitation[];
}
