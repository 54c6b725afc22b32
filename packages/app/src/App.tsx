import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import pactoTranslations from '@pacto/backstage-plugin-pacto/translations';
import { signInModule } from './signIn';

export default createApp({
  features: [catalogPlugin, pactoTranslations, signInModule],
});
