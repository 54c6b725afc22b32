/**
 * The file is not what its name says.
 *
 * @internal
 */
export class SbomFormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SbomFormatError';
  }
}
