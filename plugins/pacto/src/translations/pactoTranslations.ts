import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { pactoTranslationRef } from '@pacto/backstage-plugin-pacto-react';

/**
 * German and Spanish, each loaded when a reader chooses it. The new frontend system takes the module that
 * `@pacto/backstage-plugin-pacto/translations` exports by default, a legacy app these resources.
 *
 * @public
 */
export const pactoTranslations = createTranslationResource({
  ref: pactoTranslationRef,
  translations: {
    de: () => import('./de'),
    es: () => import('./es'),
  },
});
