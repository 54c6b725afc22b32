import type { ProtoFile } from '../model';

/**
 * The names under which things are declared. Those in the package of the first file are relative to it.
 *
 * @internal
 */
export class ProtoNames {
  readonly #prefix: string;

  static create(root: ProtoFile): ProtoNames {
    return new ProtoNames(prefixOf(root));
  }

  private constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The name of what any of the files declares. */
  of(file: ProtoFile, name: string): string {
    return this.relative(`${prefixOf(file)}${name}`);
  }

  relative(fullName: string): string {
    return fullName.startsWith(this.#prefix)
      ? fullName.slice(this.#prefix.length)
      : fullName;
  }
}

function prefixOf({ package: name }: ProtoFile) {
  return name === '' ? '' : `${name}.`;
}
