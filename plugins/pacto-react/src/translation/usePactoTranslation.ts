import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { pactoTranslationRef } from './pactoTranslationRef';

/**
 * Translates a string of the pacto plugin.
 *
 * @public
 */
export type PactoTranslate = TranslationFunction<typeof pactoTranslationRef.T>;

/**
 * The translate function over all strings of the pacto plugin.
 *
 * @public
 */
export function usePactoTranslation(): { t: PactoTranslate } {
  return useTranslationRef(pactoTranslationRef);
}
