import { SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Runs work in a span of its own. Of an error only the name is noted: messages may hold what does not belong in traces.
 *
 * @internal
 */
export async function traced<T>(
  name: string,
  attributes: Record<string, string>,
  work: () => Promise<T>,
): Promise<T> {
  return trace
    .getTracer('pacto')
    .startActiveSpan(name, { attributes }, async span => {
      try {
        return await work();
      } catch (error) {
        const message = error instanceof Error ? error.name : undefined;
        span.setStatus({ code: SpanStatusCode.ERROR, message });
        throw error;
      } finally {
        span.end();
      }
    });
}
