import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { pactoTranslationRef } from './pactoTranslationRef';

/**
 * The translate function over all strings of the pacto plugin.
 *
 * @public
 */
export function usePactoTranslation() {
  return useTranslationRef(pactoTranslationRef);
}

/**
 * The type of the function that {@link usePactoTranslation} returns.
 *
 * @public
 */
export type PactoTranslate = ReturnType<typeof usePactoTranslation>['t'];
