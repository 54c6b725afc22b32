const INTEGER = /^[-+]?\d+$/;
const FLOAT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;

/**
 * The value of a `--set`: an integer, else a floating-point number, else true or false, else text. Numbers are
 * decimal; one that is too large to be finite stays text. As upstream, `1.10` becomes the number 1.1. Source: contract
 * format, §7.
 *
 * @internal
 */
export function readScalar(text: string): string | number | boolean {
  if (INTEGER.test(text) || FLOAT.test(text)) {
    const number = Number(text);
    if (Number.isFinite(number)) return number;
  }
  return BOOLEAN.test(text) ? text.toLowerCase() === 'true' : text;
}
