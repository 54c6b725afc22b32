import { limits } from '../../limits';
import { YamlProblem } from './YamlProblem';

const LARGE = 'Move large data into a file of the bundle.';

/** @internal */
export const tooMany = (offset: number) =>
  new YamlProblem({
    offset,
    message: `There are more than ${limits.yamlNodes} values up to here, aliases expanded.`,
    remedy: LARGE,
    isOurs: true,
  });

/** @internal */
export const tooLong = (offset: number) =>
  new YamlProblem({
    offset,
    message: `There are more than ${limits.yamlLines} lines up to here.`,
    remedy: 'Remove empty lines and comments.',
    isOurs: true,
  });

/** @internal */
export const tooDeep = (offset: number) =>
  new YamlProblem({
    offset,
    message: `Maps and lists are nested more than ${limits.yamlDepth} levels deep here.`,
    remedy: 'Flatten the structure.',
    isOurs: true,
  });

/** @internal */
export const tooLarge = () =>
  new YamlProblem({
    offset: 0,
    message: `The text is larger than ${limits.contractBytes} bytes.`,
    remedy: LARGE,
    isOurs: true,
  });

/** @internal */
export const notUtf8 = (offset: number) =>
  new YamlProblem({
    offset,
    message: 'The bytes from here on are not UTF-8 text.',
    remedy: 'Save the file as UTF-8.',
  });

/** @internal */
export const controlCharacter = (offset: number) =>
  new YamlProblem({
    offset,
    message: 'There is a control character here.',
    remedy: 'Remove it, or escape it inside double quotes.',
  });

/** @internal */
export const secondDocument = (offset: number) =>
  new YamlProblem({
    offset,
    message: 'A second document starts here.',
    remedy: 'Keep one document per file; remove the line "---".',
    isOurs: true,
  });

/** @internal */
export const writtenTwice = (offset: number, key: string) =>
  new YamlProblem({
    offset,
    message: `The key ${JSON.stringify(key)} is written twice in one map.`,
    remedy: 'Keep one of the two.',
  });

/** @internal */
export const notAKey = (offset: number) =>
  new YamlProblem({
    offset,
    message: 'A map or a list cannot be a key.',
    remedy: 'Use text as key.',
  });

/** @internal */
export const notMergeable = (offset: number) =>
  new YamlProblem({
    offset,
    message: 'A merge key (<<) takes a map or a list of maps.',
    remedy: 'Refer to a map, or put the key in quotes.',
  });

/** @internal */
export const notFinite = (offset: number) =>
  new YamlProblem({
    offset,
    message: 'Infinity and "not a number" cannot be written as JSON.',
    remedy: 'Write a finite number, or put the word in quotes.',
    isOurs: true,
  });

/** @internal */
export const tooManyAliases = (offset: number) =>
  new YamlProblem({
    offset,
    message: `More than ${limits.yamlAliases} aliases are expanded in this text.`,
    remedy: 'Write the repeated parts out.',
    isOurs: true,
  });

/** @internal */
export const unknownAlias = (offset: number, name: string) =>
  new YamlProblem({
    offset,
    message: `There is no anchor &${name} above this alias.`,
    remedy: 'Write the value out.',
  });

/** @internal */
export const circularAlias = (offset: number, name: string) =>
  new YamlProblem({
    offset,
    message: `The alias *${name} stands inside what it refers to.`,
    remedy: 'Write the value out.',
  });
