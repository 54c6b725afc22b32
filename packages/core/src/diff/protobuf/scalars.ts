/**
 * How the binary form carries a type, and how the JSON form does. Two types of one group can be read for each other.
 * Source: protobuf.dev, "Updating a message type" and "ProtoJSON format".
 */
interface Encoding {
  wire:
    | 'varint'
    | 'zigzag'
    | 'fixed32'
    | 'fixed64'
    | 'float'
    | 'double'
    | 'string'
    | 'bytes';
  json: 'number' | 'long' | 'boolean' | 'real' | 'text' | 'base64';
}

const SCALARS = new Map<string, Encoding>([
  ['int32', { wire: 'varint', json: 'number' }],
  ['uint32', { wire: 'varint', json: 'number' }],
  ['int64', { wire: 'varint', json: 'long' }],
  ['uint64', { wire: 'varint', json: 'long' }],
  ['bool', { wire: 'varint', json: 'boolean' }],
  ['sint32', { wire: 'zigzag', json: 'number' }],
  ['sint64', { wire: 'zigzag', json: 'long' }],
  ['fixed32', { wire: 'fixed32', json: 'number' }],
  ['sfixed32', { wire: 'fixed32', json: 'number' }],
  ['fixed64', { wire: 'fixed64', json: 'long' }],
  ['sfixed64', { wire: 'fixed64', json: 'long' }],
  ['float', { wire: 'float', json: 'real' }],
  ['double', { wire: 'double', json: 'real' }],
  ['string', { wire: 'string', json: 'text' }],
  ['bytes', { wire: 'bytes', json: 'base64' }],
]);

/** @internal */
export const isScalar = (type: string) => SCALARS.has(type);

/** @internal */
export const encodingOf = (type: string) => SCALARS.get(type);
