/**
 * An AsyncAPI document of version 2 or 3 in one shape. Values of the type `unknown` are as written, after references to
 * the part itself were followed.
 *
 * @internal
 */
export interface EventApi {
  written: Record<string, unknown>;
  /** As written: `2.6.0`. */
  version: string;
  major: 2 | 3;
  /** By address; without one, or where several have it, also by key. */
  channels: Map<string, EventChannel>;
  /** Operations whose channel is not known. */
  unplaced: EventOperation[];
  servers: Map<string, EventServer>;
}

/** @internal */
export interface EventChannel {
  /** As written. */
  written: Record<string, unknown>;
  /** The key in the document; in version 2 it is the address. */
  key: string;
  parameters: Map<string, unknown>;
  bindings: unknown;
  /** Names of the servers, sorted; absent means all. */
  servers?: string[];
  operations: EventOperation[];
}

/**
 * What the service does with a channel. `unused`: nothing that the document tells of.
 *
 * @internal
 */
export type EventAction = 'send' | 'receive' | 'unused';

/** @internal */
export interface EventOperation {
  /** As written, with what traits add. */
  written: Record<string, unknown>;
  /** The key in version 3, `operationId` in version 2. */
  id?: string;
  action: EventAction;
  /**
   * Whether the action is sure. In version 2 the service receives what others `publish`, and sends what they
   * `subscribe` to, says the specification; many documents mean it the other way round.
   */
  isSure: boolean;
  /** In the document, in upstream's style. */
  path: string;
  messages: EventMessage[];
  reply?: EventReply;
  security: EventSecurity[];
  bindings: unknown;
}

/** @internal */
export interface EventReply {
  /** Where the answer goes: a place in the request, or a channel. */
  address: string;
  messages: EventMessage[];
}

/** @internal */
export interface EventMessage {
  /** As written, with what traits add. */
  written: Record<string, unknown>;
  /** The part of the document; one message may be used by many operations. */
  source: unknown;
  /** Whether it is written elsewhere and referred to. */
  isShared: boolean;
  /** Empty when it has none. */
  name: string;
  payload: unknown;
  /** Of the payload; absent means the default, a JSON Schema. */
  schemaFormat?: string;
  headers: unknown;
  contentType?: string;
  correlationId: unknown;
  bindings: unknown;
}

/** @internal */
export interface EventServer {
  /** As written. */
  written: Record<string, unknown>;
  protocol: string;
  protocolVersion: string;
  /** Host and path, without a scheme. */
  address: string;
  variables: unknown;
  security: EventSecurity[];
  bindings: unknown;
}

/** @internal */
export interface EventSecurity {
  /** `oauth2`, `userPassword`, … */
  type: string;
  scheme: unknown;
}
