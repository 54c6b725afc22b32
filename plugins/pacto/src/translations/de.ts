import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { pactoTranslationRef } from '@pacto/backstage-plugin-pacto-react';
import { activityMessages } from './de/activityMessages';
import { commonMessages } from './de/commonMessages';
import { configurationMessages } from './de/configurationMessages';
import { contractMessages } from './de/contractMessages';
import { diffMessages } from './de/diffMessages';
import { fleetMessages } from './de/fleetMessages';
import { graphMessages } from './de/graphMessages';
import { interfaceMessages } from './de/interfaceMessages';
import { sourceMessages } from './de/sourceMessages';

export default createTranslationMessages({
  ref: pactoTranslationRef,
  full: true,
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
