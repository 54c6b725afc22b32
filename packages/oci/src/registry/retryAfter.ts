const unitMs: Record<string, number> = {
  µs: 0.001,
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
};

/**
 * Milliseconds that an answer asks to wait: seconds or a date in `Retry-After`, or the form that GHCR writes into the
 * message instead (`retry-after: 1.16ms`).
 *
 * @internal
 */
export function readRetryAfter(
  header: string | undefined,
  message: string,
  now: number,
): number | undefined {
  const text = header?.trim();
  if (text && /^\d+$/.test(text)) {
    return Number(text) * 1000;
  }
  const date = Date.parse(text ?? '');
  if (!Number.isNaN(date)) {
    return Math.max(0, date - now);
  }
  const [, amount, unit] =
    /retry-after: (\d{1,9}(?:\.\d{1,9})?)(µs|us|ms|s|m)\b/i.exec(message) ?? [];
  return (
    (unit && Math.ceil(Number(amount) * unitMs[unit.toLowerCase()])) ||
    undefined
  );
}
