import type { Schema } from '../../contract/configuration/schemaParts';

/** Reserved names and addresses (RFC 2606, RFC 5737, RFC 3849). */
const FORMATS: Record<string, string> = {
  uri: 'https://example.com',
  url: 'https://example.com',
  'uri-reference': '/path',
  email: 'name@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  date: '2000-01-31',
  time: '12:00:00Z',
  'date-time': '2000-01-31T12:00:00Z',
  duration: 'PT1M',
  uuid: '00000000-0000-4000-8000-000000000000',
};

const LONGEST = 200;

/**
 * A value of a type within its plain limits; text says that it is to be replaced.
 *
 * @internal
 */
export function sampleScalar(type: string, schema: Schema): unknown {
  switch (type) {
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'integer':
    case 'number':
      return sampleNumber(schema, type);
    default:
      return sampleText(schema);
  }
}

function sampleNumber(schema: Schema, type: string): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } =
    schema;
  const isStepped = typeof multipleOf === 'number' && multipleOf > 0;
  // 0: any number will do.
  const step = isStepped ? multipleOf : Number(type === 'integer');
  if (typeof exclusiveMinimum === 'number') {
    const next = exclusiveMinimum + (step || 1);
    const highest = typeof maximum === 'number' ? maximum : exclusiveMaximum;
    return step === 0 && typeof highest === 'number'
      ? Math.min(next, (exclusiveMinimum + highest) / 2)
      : onStep(next, step, Math.ceil);
  }
  if (typeof minimum === 'number') return onStep(minimum, step, Math.ceil);
  let value = 0;
  if (typeof maximum === 'number') value = Math.min(0, maximum);
  else if (typeof exclusiveMaximum === 'number') {
    value = Math.min(0, exclusiveMaximum - (step || 1));
  }
  return onStep(value, step, Math.floor);
}

function onStep(
  value: number,
  step: number,
  round: (value: number) => number,
): number {
  const whole = step === 0 ? value : round(value / step) * step;
  // The sum with 0 is never -0.
  return Number.isFinite(whole) ? whole + 0 : 0;
}

function sampleText({ format, minLength, maxLength }: Schema): string {
  const known =
    typeof format === 'string' && Object.hasOwn(FORMATS, format)
      ? FORMATS[format]
      : 'replace-me';
  const longest = typeof maxLength === 'number' ? maxLength : LONGEST;
  const shortest =
    typeof minLength === 'number' ? Math.min(minLength, LONGEST) : 0;
  return known.slice(0, Math.max(0, longest)).padEnd(shortest, 'x');
}
