import type {
  Change,
  ChangeCounts,
  DiffAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';

/** Kinds that are named; the others are counted together. */
const MOST = 3;

/** What a rule is about, by the words in its id; the first that fits. */
const wordsOf = [
  ['parameter', ['parameter']],
  ['operation', ['operation', '.path-', '.rpc-', 'webhook']],
  ['message', ['message', 'channel']],
  ['field', ['schema.', 'field', 'property', '.enum']],
  ['interface', ['interface.']],
] as const;

type Noun = (typeof wordsOf)[number][0] | 'key' | 'dependency' | 'other';

interface Kind {
  noun: Noun;
  type: Change['type'];
  count: number;
}

/**
 * What the worst changes are, the most frequent kinds first: "2 removed operations". Undefined when not all of them
 * are at hand, so that no number is too small.
 */
export function describeKinds(
  { classification, counts }: Pick<DiffAnswer, 'classification' | 'counts'>,
  changes: Change[],
  t: PactoTranslate,
): string[] | undefined {
  const worst = changes.filter(
    change => change.classification === classification,
  );
  if (worst.length === 0 || worst.length < countOf(classification, counts)) {
    return undefined;
  }
  const kinds = new Map<string, Kind>();
  let rest = 0;
  for (const change of worst) {
    const noun = nounOf(change);
    if (noun === 'other') {
      rest += 1;
      continue;
    }
    const key = `${noun} ${change.type}`;
    const kind = kinds.get(key) ?? { noun, type: change.type, count: 0 };
    kind.count += 1;
    kinds.set(key, kind);
  }
  const sorted = [...kinds.values()].sort((a, b) => b.count - a.count);
  for (const { count } of sorted.slice(MOST)) rest += count;
  const named = sorted
    .slice(0, MOST)
    .map(({ noun, type, count }) =>
      t(`diff.kind.${noun as Exclude<Noun, 'other'>}.${type}`, { count }),
    );
  if (rest === 0) return named;
  return named.length === 0
    ? undefined
    : [...named, t('diff.kind.other', { count: rest })];
}

function countOf(
  classification: DiffAnswer['classification'],
  { breaking, potentialBreaking, nonBreaking }: ChangeCounts,
): number {
  if (classification === 'BREAKING') return breaking;
  return classification === 'POTENTIAL_BREAKING'
    ? potentialBreaking
    : nonBreaking;
}

function nounOf({ ruleId, subject }: Change): Noun {
  if (subject?.kind === 'configuration') return 'key';
  if (subject?.kind === 'dependency') return 'dependency';
  if (subject?.kind !== 'interface') return 'other';
  const [noun = 'other'] =
    wordsOf.find(([, words]) => words.some(word => ruleId.includes(word))) ??
    [];
  return noun;
}
