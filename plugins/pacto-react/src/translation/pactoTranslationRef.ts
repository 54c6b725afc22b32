import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { activityMessages } from './activityMessages';
import { commonMessages } from './commonMessages';
import { configurationMessages } from './configurationMessages';
import { contractMessages } from './contractMessages';
import { diffMessages } from './diffMessages';
import { fleetMessages } from './fleetMessages';
import { graphMessages } from './graphMessages';
import { interfaceMessages } from './interfaceMessages';
import { sourceMessages } from './sourceMessages';

/**
 * The strings of the pages of the pacto plugin, in English. Other languages are provided for the id `pacto`.
 *
 * Not in here: the titles of the page and the tabs, which are set in app-config (`config.title`), and the messages of
 * findings and sources, which come from the backend, in English.
 *
 * @public
 */
export const pactoTranslationRef = createTranslationRef({
  id: 'pacto',
  messages: {
    ...activityMessages,
    ...commonMessages,
    ...configurationMessages,
    ...contractMessages,
    ...diffMessages,
    ...fleetMessages,
    ...graphMessages,
    ...interfaceMessages,
    ...sourceMessages,
  },
});
