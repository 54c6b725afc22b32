/** A contract as data, before it is written. */
export interface Entry {
  name: string;
  [field: string]: unknown;
}

/** The lists of a contract are always there, perhaps empty. */
export interface ContractDocument {
  pactoVersion: '1.0' | '1.2' | '2.0';
  service: Record<string, unknown>;
  interfaces: Entry[];
  configurations: Entry[];
  policies: Entry[];
  dependencies: Entry[];
  runtime?: Record<string, unknown>;
  workload?: string;
  state?: Record<string, unknown>;
  capabilities?: Record<string, unknown>[];
  scaling?: Record<string, unknown>;
  readiness?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

/** JSON is YAML. */
export const write = (document: ContractDocument): string =>
  JSON.stringify(document);
