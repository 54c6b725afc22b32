/**
 * What a `.proto` file declares. Names are relative to its package.
 *
 * @internal
 */
export interface ProtoFile {
  /** `proto2`, `proto3`, `edition 2023`, … */
  syntax: string;
  /** Empty text without one. */
  package: string;
  /** As written. */
  imports: string[];
  options: ProtoOptions;
  /** By name, nested ones as `Outer.Inner`; what `extend X` adds as a message `extend X`. */
  messages: Map<string, ProtoMessage>;
  enums: Map<string, ProtoEnum>;
  services: Map<string, ProtoService>;
}

/**
 * A file with what the files that it imports declare; those names are full unless they are in its package.
 *
 * @internal
 */
export interface LinkedProto extends ProtoFile {
  /** That it imports, directly or not, by path. */
  files: Map<string, ProtoFile>;
  /** Messages and enums of other files, with the path of the file. */
  imported: Map<string, string>;
  /** Types that it needs, directly or through messages of others. */
  used: Set<string>;
}

/**
 * Values as written, by name as written.
 *
 * @internal
 */
export type ProtoOptions = Map<string, string>;

/**
 * First and last number, both belong to it.
 *
 * @internal
 */
export type NumberRange = readonly [number, number];

/** @internal */
export interface ProtoReserved {
  numbers: NumberRange[];
  names: Set<string>;
}

/** @internal */
export interface ProtoMessage {
  name: string;
  /** The name of the message, relative to its package, in which types of its fields are looked up first. */
  scope: string;
  fields: ProtoField[];
  reserved: ProtoReserved;
  extensionRanges: NumberRange[];
  options: ProtoOptions;
}

/** @internal */
export interface ProtoField {
  name: string;
  number: number;
  /** As written, after `readProto` the resolved name. */
  type: string;
  /** Set for a map; `type` is that of the values. */
  keyType?: string;
  label: '' | 'optional' | 'required' | 'repeated';
  oneof?: string;
  options: ProtoOptions;
}

/** @internal */
export interface ProtoEnum {
  name: string;
  values: ProtoEnumValue[];
  reserved: ProtoReserved;
  options: ProtoOptions;
}

/** @internal */
export interface ProtoEnumValue {
  name: string;
  number: number;
  options: ProtoOptions;
}

/** @internal */
export interface ProtoService {
  name: string;
  methods: Map<string, ProtoMethod>;
  options: ProtoOptions;
}

/** @internal */
export interface ProtoMethod {
  name: string;
  requestType: string;
  requestStream: boolean;
  responseType: string;
  responseStream: boolean;
  options: ProtoOptions;
}
