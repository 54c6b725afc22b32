type Path = (string | number)[];
type Vocabulary = Map<string, Map<string, unknown>>;

/** Wrong, odd and borderline values of every type. */
const VALUES: unknown[] = [
  ...[null, true, '', 'x', 'a-b', 'A b', '-a', '/', '//a', '/a'],
  ...[-1, 0, 0.5, 1, 1.5, 100, 101, 65535, 65536],
  ...[
    [],
    {},
    [{}],
    { x: 1 },
    ['x'],
    '1.0',
    '2.0',
    'e'.repeat(2048),
    'e'.repeat(2049),
  ],
];

/** Words of all enumerations, so that values of one field are tried on others. */
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z-]{1,20}$/.test(value);

/**
 * Which fields occur at which place (lists counted as one place) over all documents, each with a value: what may be
 * added to a map that does not have it.
 */
export function vocabularyOf(documents: unknown[]): Vocabulary {
  const vocabulary: Vocabulary = new Map();
  for (const document of documents) {
    for (const { path, value } of placesOf(document)) {
      if (!isMap(value)) continue;
      const shape = shapeOf(path);
      const fields = vocabulary.get(shape) ?? new Map();
      vocabulary.set(shape, fields);
      for (const [key, child] of Object.entries(value)) {
        if (!fields.has(key)) fields.set(key, child);
      }
    }
  }
  return vocabulary;
}

/** JSON texts of the document with one change each, always the same ones in the same order. */
export function* mutationsOf(
  document: unknown,
  vocabulary: Vocabulary,
): Generator<string> {
  for (const { path, value } of placesOf(document)) {
    const put = (replacement: unknown) =>
      JSON.stringify(withValue(document, path, replacement));
    for (const replacement of VALUES) yield put(replacement);
    if (typeof value === 'string') {
      yield put(`${value}x`);
      yield put(value.toUpperCase());
      yield put(value.slice(1));
    }
    if (Array.isArray(value)) {
      yield put([...value, ...value]);
      yield put(value.slice(1));
    }
    if (isMap(value)) yield* changedMaps(path, value, vocabulary, put);
  }
}

function* changedMaps(
  path: Path,
  value: Record<string, unknown>,
  vocabulary: Vocabulary,
  put: (replacement: unknown) => string,
) {
  yield put({ ...value, unknownField: 1 });
  for (const key of Object.keys(value)) {
    const { [key]: _, ...rest } = value;
    yield put(rest);
    yield put({ ...rest, [`${key}s`]: value[key] });
  }
  const others = vocabulary.get(shapeOf(path)) ?? new Map();
  for (const [added, addedValue] of others) {
    if (added in value) continue;
    yield put({ ...value, [added]: addedValue });
    for (const key of Object.keys(value)) {
      const { [key]: _, ...rest } = value;
      yield put({ ...rest, [added]: addedValue });
    }
  }
  const words = [...new Set([...others.values()].filter(isWord))];
  for (const key of Object.keys(value).filter(name => isWord(value[name]))) {
    for (const word of words) yield put({ ...value, [key]: word });
  }
}

function* placesOf(
  value: unknown,
  path: Path = [],
): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* placesOf(item, [...path, index]);
    }
  } else if (isMap(value)) {
    for (const [key, child] of Object.entries(value)) {
      yield* placesOf(child, [...path, key]);
    }
  }
}

function withValue(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [step, ...rest] = path;
  if (Array.isArray(root)) {
    return root.with(
      step as number,
      withValue(root[step as number], rest, value),
    );
  }
  const map = root as Record<string, unknown>;
  return { ...map, [step]: withValue(map[step], rest, value) };
}

function shapeOf(path: Path): string {
  return path.map(step => (typeof step === 'number' ? '[]' : step)).join('.');
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
