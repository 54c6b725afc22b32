import type { WorkBudget } from '../../../work';
import { protoTokens } from './protoTokens';

/** Names with what is compared of each. @internal */
export interface ProtoScan {
  /** Calls by service: `(Req) returns (stream Res)`. */
  services: Map<string, Map<string, string>>;
  /** Fields by message: `repeated string = 2`. */
  messages: Map<string, Map<string, string>>;
}

/** Statements of a message that are no fields. */
const NO_FIELDS = new Set(['option', 'reserved', 'extensions']);

/**
 * A text scan as upstream does it: options, nested messages and `oneof` are ignored. Source: diff sheet, §7.
 *
 * @internal
 */
export function scanProto(text: string, budget: WorkBudget): ProtoScan {
  const tokens = protoTokens(text);
  budget.spend(tokens.length);
  const scan: ProtoScan = { services: new Map(), messages: new Map() };
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at] === '{') {
      at = blockAt(tokens, at).end;
    } else if (tokens[at + 2] === '{') {
      const [keyword, name] = tokens.slice(at, at + 2);
      const block = blockAt(tokens, at + 2);
      if (keyword === 'service') {
        scan.services.set(name, callsOf(block.statements));
      } else if (keyword === 'message') {
        scan.messages.set(name, fieldsOf(block.statements));
      }
      at = block.end;
    }
  }
  return scan;
}

/** The statements between braces, inner blocks left out; `end` is the closing brace. */
function blockAt(tokens: readonly string[], open: number) {
  const statements: string[][] = [];
  let statement: string[] = [];
  let depth = 1;
  let end = open + 1;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token === '}') depth -= 1;
    if (depth === 0) break;
    const closes =
      depth === 1 && (token === ';' || token === '{' || token === '}');
    if (closes) {
      if (statement.length > 0) statements.push(statement);
      statement = [];
    } else if (depth === 1) {
      statement.push(token);
    }
    if (token === '{') depth += 1;
  }
  return { statements, end };
}

function callsOf(statements: string[][]): Map<string, string> {
  const calls = new Map<string, string>();
  for (const [keyword, name, ...rest] of statements) {
    if (keyword !== 'rpc') continue;
    const signature = rest
      .join(' ')
      .replaceAll('( ', '(')
      .replaceAll(' )', ')');
    calls.set(name, signature);
  }
  return calls;
}

function fieldsOf(statements: string[][]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const statement of statements) {
    const equals = statement.indexOf('=');
    if (equals < 2 || NO_FIELDS.has(statement[0])) continue;
    const type = statement
      .slice(0, equals - 1)
      .join(' ')
      .replace(/ ?([<>,]) ?/g, '$1');
    fields.set(
      statement[equals - 1],
      `${type} = ${statement[equals + 1] ?? ''}`,
    );
  }
  return fields;
}
