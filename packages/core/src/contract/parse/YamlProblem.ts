/**
 * Why a text is not taken as YAML, with the place.
 *
 * @internal
 */
export class YamlProblem extends Error {
  /** Characters from the start of the text. */
  readonly offset: number;

  readonly remedy: string;

  constructor(options: { offset: number; message: string; remedy: string }) {
    super(options.message);
    this.name = 'YamlProblem';
    this.offset = options.offset;
    this.remedy = options.remedy;
  }
}
