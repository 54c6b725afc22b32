import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { pactoTranslations } from './pactoTranslations';

/**
 * The strings of Pacto in German and Spanish, for the new frontend system.
 *
 * @public
 */
export const pactoTranslationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'pacto',
      params: { resource: pactoTranslations },
    }),
  ],
});
