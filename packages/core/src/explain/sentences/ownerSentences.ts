import type { Owner } from '../../contract/model';
import { listed, named, oneLine } from '../words';

/** Characters of what an author wrote of a contact. */
const LENGTH = 100;

/** @internal */
export function ownerSentences(owner: Owner | undefined): string[] {
  if (!owner) return ['Nobody is named as its owner.'];
  const { key, dri, contacts } = owner;
  const ways = contacts.map(({ type, value, purpose }) =>
    [
      oneLine(type, LENGTH),
      named(value),
      ...(purpose ? [`(${oneLine(purpose, LENGTH)})`] : []),
    ].join(' '),
  );
  return [
    key === undefined
      ? 'No team or person is named as its owner.'
      : `It is owned by ${named(key)}.`,
    ...(dri !== undefined && dri !== key
      ? [`${named(dri)} is responsible for it in person.`]
      : []),
    ...(ways.length > 0
      ? [`Its owner can be reached by ${listed(ways)}.`]
      : []),
  ];
}
