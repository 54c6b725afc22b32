import type { DocumentPath } from '../contract/model';

/** Upstream's style from layer 2 on: `interfaces[0].type`. @internal */
export function bracketed(path: DocumentPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${step}` : step;
  }, '');
}
