/**
 * Why a text is not taken as YAML, with the place.
 *
 * @internal
 */
export class YamlProblem extends Error {
  /** Characters from the start of the text. */
  readonly offset: number;

  readonly remedy: string;

  /** Whether other readers would not see a problem here: it is a limit of ours, or a rule for contracts only. */
  readonly isOurs: boolean;

  constructor(options: {
    offset: number;
    message: string;
    remedy: string;
    isOurs?: boolean;
  }) {
    super(options.message);
    this.name = 'YamlProblem';
    this.offset = options.offset;
    this.remedy = options.remedy;
    this.isOurs = options.isOurs ?? false;
  }
}
