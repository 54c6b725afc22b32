/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba co de fi gu ha je ki lo mu na pe qui ro su ta ve'.split(
  ' ',
);

/** So many words of two or three syllables, which compress about as well as a language does. */
export function prose(random: () => number, words: number): string {
  const pick = () => syllables[Math.floor(random() * syllables.length)];
  return Array.from({ length: words }, () =>
    random() < 0.5 ? pick() + pick() : pick() + pick() + pick(),
  ).join(' ');
}
