import { validateStructure } from './validateStructure';

const places = { positionOf: () => ({ line: 1, column: 1 }) };

/** A document that breaks whoever looks into it, as no text can give. */
const broken = (error: Error) =>
  new Proxy(
    {},
    {
      get: () => {
        throw error;
      },
    },
  );

describe('validateStructure', () => {
  it('says SCHEMA_ERROR when the schema cannot be applied', () => {
    const findings = validateStructure(
      broken(new Error('no')),
      '1.0-e',
      places,
    );
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'SCHEMA_ERROR',
        'The contract cannot be judged: its schema could not be applied.',
      ],
    ]);
  });

  it('says when a page forbids code generation', () => {
    const [finding] = validateStructure(
      broken(new EvalError('unsafe-eval')),
      '1.0-e',
      places,
    );
    expect(finding).toMatchObject({
      code: 'SCHEMA_ERROR',
      message: expect.stringContaining('forbids to generate code'),
    });
  });
});
