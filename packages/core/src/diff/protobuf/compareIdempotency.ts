import { presence } from '../presence';
import type { ProtoMethod } from './model';
import type { ProtoComparison } from './ProtoComparison';

const OPTION = 'idempotency_level';

/** From the promise of nothing to the greatest. */
const LEVELS = ['IDEMPOTENCY_UNKNOWN', 'IDEMPOTENT', 'NO_SIDE_EFFECTS'];

/** What a call promises to those who repeat it. @internal */
export function compareIdempotency(
  { changes }: ProtoComparison,
  path: string,
  old: ProtoMethod,
  next: ProtoMethod,
): void {
  const [from, to] = [levelOf(old), levelOf(next)];
  if (from === to) return;
  changes.add(
    to > from
      ? 'protobuf.rpc-idempotency-promised'
      : 'protobuf.rpc-idempotency-dropped',
    {
      path: `${path}.options[${OPTION}]`,
      ...presence(old.options.get(OPTION), next.options.get(OPTION)),
    },
  );
}

function levelOf({ options }: ProtoMethod) {
  return Math.max(0, LEVELS.indexOf(options.get(OPTION) ?? ''));
}
