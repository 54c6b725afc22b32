import { pactoTranslationRef } from '@pacto/backstage-plugin-pacto-react';
import german from './de';
import spanish from './es';

type Messages = Record<string, string | null>;

/** Names and units, written the same in every language. */
const names = [
  'AsyncAPI',
  'CycloneDX',
  'Digest',
  'gRPC',
  'h  min',
  'JSON',
  'KiB',
  'Mermaid',
  'MiB',
  'min  s',
  'OK',
  'OpenAPI',
  's',
  'SBOM',
  'SPDX',
  'SVG',
  'Tags',
];

const languages = [
  {
    name: 'German',
    messages: german.messages as Messages,
    same: [
      'Filter:',
      'Format',
      'Graph',
      'In',
      'Name',
      'Operation',
      'Optional',
      'optional',
      'Owner',
      'Owner:',
      'Registry',
      'Repository',
      'Revision',
      'Service',
      'Services',
      'Status',
      'System',
      'Version',
    ],
  },
  {
    name: 'Spanish',
    messages: spanish.messages as Messages,
    same: [
      'bytes',
      'Compatible',
      'error',
      'Error',
      'Incompatible',
      'Interfaces',
      'no',
    ],
  },
];

// The platform keeps the English messages out of the type of a ref.
const english: Messages = (
  pactoTranslationRef as unknown as { getDefaultMessages(): Messages }
).getDefaultMessages();

const placeholder = /\{\{[^}]*\}\}/g;

const placeholdersOf = (text: string | null) =>
  [...new Set(text?.match(placeholder))].sort();

const wordsOf = (text: string | null) => text?.replace(placeholder, '').trim();

describe.each(languages)('the translation to $name', ({ messages, same }) => {
  it('has every message of the English one and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('has no empty text', () => {
    const empty = Object.keys(messages).filter(key => !messages[key]?.trim());
    expect(empty).toEqual([]);
  });

  it('keeps the placeholders and their formats', () => {
    const placeholders = (of: Messages) =>
      Object.fromEntries(
        Object.keys(english).map(key => [key, placeholdersOf(of[key])]),
      );
    expect(placeholders(messages)).toEqual(placeholders(english));
  });

  it('has both forms of what is counted', () => {
    const keys = Object.keys(messages);
    const ones = keys.filter(key => key.endsWith('_one'));
    const others = keys.filter(key => key.endsWith('_other'));
    expect(ones.length).toBeGreaterThan(0);
    expect(others.map(key => key.replace(/_other$/, '_one')).sort()).toEqual(
      ones.sort(),
    );
  });

  it('leaves nothing in English but words that are the same', () => {
    const allowed = new Set<string | undefined>([...names, ...same]);
    const untranslated = Object.keys(english).filter(
      key =>
        messages[key] === english[key] &&
        /\p{L}/u.test(wordsOf(english[key]) ?? '') &&
        !allowed.has(wordsOf(english[key])),
    );
    expect(untranslated).toEqual([]);
  });
});
