import type { Owner } from '../../contract/model';
import { listed, named } from '../words';

/** @internal */
export function ownerSentences(owner: Owner | undefined): string[] {
  if (!owner) return ['Nobody is named as its owner.'];
  const { key, dri, contacts } = owner;
  const ways = contacts.map(({ type, value, purpose }) =>
    [type, named(value), ...(purpose ? [`(${purpose})`] : [])].join(' '),
  );
  return [
    key === undefined
      ? 'No team or person is named as its owner.'
      : `It is owned by ${named(key)}.`,
    ...(dri !== undefined && dri !== key
      ? [`${named(dri)} is responsible for it in person.`]
      : []),
    ...(ways.length > 0 ? [`To be reached by ${listed(ways)}.`] : []),
  ];
}
