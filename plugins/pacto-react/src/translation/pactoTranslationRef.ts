import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { commonMessages } from './commonMessages';
import { contractMessages } from './contractMessages';
import { fleetMessages } from './fleetMessages';

/**
 * Every string that the pacto plugin shows, in English. Other languages are provided for the id `pacto`.
 *
 * @public
 */
export const pactoTranslationRef = createTranslationRef({
  id: 'pacto',
  messages: { ...commonMessages, ...contractMessages, ...fleetMessages },
});
