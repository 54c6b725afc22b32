import type { ProtoEnum, ProtoField, ProtoFile, ProtoMessage } from '../model';
import type { TokenReader } from './TokenReader';

/**
 * Gathers what a file declares and refuses what is declared twice, as every compiler does.
 *
 * @internal
 */
export class Declarations {
  readonly #file: ProtoFile;
  /** Names and numbers of the fields of each message. */
  readonly #taken = new Map<ProtoMessage, Set<string | number>>();

  static create(file: ProtoFile): Declarations {
    return new Declarations(file);
  }

  private constructor(file: ProtoFile) {
    this.#file = file;
  }

  addMessage(message: ProtoMessage, reader: TokenReader): void {
    this.#refuseTwice(message.name, reader);
    this.#file.messages.set(message.name, message);
  }

  addEnum(declared: ProtoEnum, reader: TokenReader): void {
    this.#refuseTwice(declared.name, reader);
    this.#file.enums.set(declared.name, declared);
  }

  /** The place for the fields that the file adds to a message. */
  extensionsOf(extendee: string, scope: string): ProtoMessage {
    const target = `extend ${extendee.replace(/^\./, '')}`;
    const name = scope === '' ? target : `${scope}.${target}`;
    const known = this.#file.messages.get(name);
    if (known) return known;
    const message: ProtoMessage = {
      name,
      scope,
      fields: [],
      reserved: { numbers: [], names: new Set() },
      extensionRanges: [],
      options: new Map(),
    };
    this.#file.messages.set(name, message);
    return message;
  }

  checkField(
    message: ProtoMessage,
    { name, number }: ProtoField,
    reader: TokenReader,
  ): void {
    const taken = this.#taken.get(message) ?? new Set();
    this.#taken.set(message, taken);
    for (const key of [name, number]) {
      if (taken.has(key)) {
        throw reader.error(`${message.name} has two fields ${key}`);
      }
      taken.add(key);
    }
  }

  #refuseTwice(name: string, reader: TokenReader): void {
    if (this.#file.messages.has(name) || this.#file.enums.has(name)) {
      throw reader.error(`${name} is declared twice`);
    }
  }
}
