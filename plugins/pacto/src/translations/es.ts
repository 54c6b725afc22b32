import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { pactoTranslationRef } from '@pacto/backstage-plugin-pacto-react';
import { activityMessages } from './es/activityMessages';
import { commonMessages } from './es/commonMessages';
import { configurationMessages } from './es/configurationMessages';
import { contractMessages } from './es/contractMessages';
import { diffMessages } from './es/diffMessages';
import { fleetMessages } from './es/fleetMessages';
import { graphMessages } from './es/graphMessages';
import { interfaceMessages } from './es/interfaceMessages';
import { sourceMessages } from './es/sourceMessages';

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
