import { prose } from '../../../bench/lib/randomText';
import type { ChangeKind } from '../plan/types';

const METHODS = 6;

/**
 * A gRPC service in proto3.
 *
 * @param changes - up to this version
 */
export function proto(options: {
  name: string;
  changes: readonly ChangeKind[];
  random: () => number;
}): string {
  const { changes, random } = options;
  const pack = options.name.replaceAll('-', '_');
  const has = (change: ChangeKind) =>
    changes.flatMap((kind, index) => (kind === change ? [index] : []));
  const breaking = has('breaking');
  const methods = Array.from(
    { length: METHODS },
    (_, index) => `  // ${prose(random, 8)}
  rpc Do${index}(Request) returns (Reply);
`,
  );
  const added = has('compatible').map(
    index => `  string added_${index} = ${10 + index};\n`,
  );
  const values = has('risky').map(
    index => `  MORE_${index} = ${10 + index};\n`,
  );
  return `syntax = "proto3";

package fleet.${pack}.v1;

// ${prose(random, 12)}
service Main {
${methods.join('')}}

enum State {
  UNKNOWN = 0;
  READY = 1;
${values.join('')}}

message Request {
  string id = 1;
  ${breaking.length % 2 ? 'string' : 'int64'} amount = 2;
${added.join('')}}

message Reply {
  string id = 1;
  State state = 2;
}
`;
}
