import type { Generation } from '../../contract/model';
import {
  InvalidReferenceError,
  parseReference,
  type Reference,
} from '../../contract/reference';

/** Their readers take any text for a tag or a digest; upstream is strict from v1.5.0 on (validation sheet, §3). */
const LENIENT = new Set<Generation>([
  '1.0-a',
  '1.0-b',
  '1.0-c',
  '1.0-d',
  '1.0-e',
]);

/**
 * An `oci://` reference in its parts, as readers of a generation see it; the message why it is none; nothing for
 * local paths.
 *
 * @internal
 */
export function ociReference(
  text: string,
  generation: Generation,
): (Reference & { kind: 'oci' }) | string | undefined {
  if (!text.startsWith('oci://')) return undefined;
  try {
    const reference = parseReference(text, {
      lenient: LENIENT.has(generation),
    });
    return reference.kind === 'oci' ? reference : undefined;
  } catch (error) {
    if (error instanceof InvalidReferenceError) return error.message;
    throw error;
  }
}

/** Why an `oci://` reference does not parse. @internal */
export function referenceProblem(
  text: string,
  generation: Generation,
): string | undefined {
  const reference = ociReference(text, generation);
  return typeof reference === 'string' ? reference : undefined;
}
