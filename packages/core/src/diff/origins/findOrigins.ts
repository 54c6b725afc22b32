import type { Change, ChangeType } from '../change';

/**
 * The difference of one step on the way between two revisions.
 *
 * @public
 */
export interface OriginStep {
  /** Those that are known. */
  changes: readonly Change[];
  /** All changes of the step are known. */
  complete: boolean;
}

/** In which steps there are changes of a kind. */
class StepIndex {
  readonly #steps = new Map<string, number[]>();
  /** Of those that are not known in full; -1 when all are. */
  readonly firstGap: number;
  readonly lastGap: number;

  static create(steps: readonly OriginStep[]): StepIndex {
    return new StepIndex(steps);
  }

  private constructor(steps: readonly OriginStep[]) {
    this.firstGap = steps.findIndex(({ complete }) => !complete);
    this.lastGap = steps.findLastIndex(({ complete }) => !complete);
    steps.forEach((step, position) => {
      for (const change of step.changes) {
        this.#add(keyOf(change), position);
        this.#add(exactKeyOf(change), position);
        this.#add(startOf(change.type, change, change.oldValue), position);
      }
    });
  }

  at(key: string): readonly number[] {
    return this.#steps.get(key) ?? [];
  }

  #add(key: string, position: number): void {
    const list = this.#steps.get(key);
    if (!list) this.#steps.set(key, [position]);
    else if (list.at(-1) !== position) list.push(position);
  }
}

/**
 * Which step of a way introduced each change of the difference between its ends. A change has the step that made it by
 * the same rule at the same place; what was undone and made again has the last one. Where several steps led to it
 * together, where it shows in none, or where a step that might have made it again is not known, it cannot be said.
 *
 * @param changes - from the start of the way to its end
 * @param steps - in order
 * @returns One for each change: the index of a step, or null.
 * @public
 */
export function findOrigins(
  changes: readonly Change[],
  steps: readonly OriginStep[],
): (number | null)[] {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const key = keyOf(change);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const index = StepIndex.create(steps);
  return changes.map(change =>
    originOf(change, index, counts.get(keyOf(change)) === 1),
  );
}

/** @param alone - else only the values tell which of several changes it is */
function originOf(
  change: Change,
  index: StepIndex,
  alone: boolean,
): number | null {
  const same = index.at(keyOf(change));
  const exact = index.at(exactKeyOf(change));
  const last = (alone ? same : exact).at(-1);
  if (last === undefined || index.lastGap > last) return null;
  if (change.type === 'modified') {
    const { oldValue, newValue } = change;
    const hasValues = oldValue !== undefined || newValue !== undefined;
    // A step that led from the first value to the last did it all. Without values it has to be the only one.
    const whole = hasValues
      ? exact.at(-1) === last
      : alone && same.length === 1 && index.firstGap === -1;
    if (!whole) return null;
  }
  const isUndone = undoneKeysOf(change).some(
    key => (index.at(key).at(-1) ?? -1) > last,
  );
  return isUndone ? null : last;
}

function keyOf(change: Change): string {
  return JSON.stringify([change.ruleId, placeOf(change.type, change)]);
}

function exactKeyOf(change: Change): string {
  return JSON.stringify([
    keyOf(change),
    valueOf(change.oldValue),
    valueOf(change.newValue),
  ]);
}

/** Of changes that go on from what this one led to. */
function undoneKeysOf(change: Change): string[] {
  const { type, newValue } = change;
  const removed = startOf('removed', change, undefined);
  switch (type) {
    case 'added':
      return [removed];
    case 'removed':
      return [startOf('added', change, undefined)];
    default:
      return [startOf(type, change, newValue), removed];
  }
}

/** Where something is that a step starts from; what is added or removed has one state only. */
function startOf(
  type: ChangeType,
  change: Change,
  value: string | undefined,
): string {
  return JSON.stringify([
    'start',
    placeOf(type, change),
    type === 'modified' ? valueOf(value) : 0,
  ]);
}

function placeOf(type: ChangeType, { path, subject }: Change): string {
  const { kind, name, file } = subject ?? {};
  return JSON.stringify([
    type,
    valueOf(kind),
    valueOf(name),
    valueOf(file),
    path,
  ]);
}

/** An absent value, told apart from all texts. */
function valueOf(text: string | undefined): string | number {
  return text ?? 0;
}
