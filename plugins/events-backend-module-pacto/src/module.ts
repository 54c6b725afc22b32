import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { readWebhookConfigs } from '@pacto/backstage-plugin-pacto-node';
import { createDoor } from './door/createDoor';
import { RefusalReporter } from './door/RefusalReporter';
import { WebhookJudge } from './door/WebhookJudge';
import { ReplayGuard } from './freshness/ReplayGuard';

/**
 * Takes notifications of registries at `/api/events/http/pacto.webhook.<name>`, for each webhook in `pacto.webhooks`,
 * and publishes those that prove their origin as events of that topic.
 *
 * @public
 */
export const eventsModulePacto = createBackendModule({
  pluginId: 'events',
  moduleId: 'pacto',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        events: eventsExtensionPoint,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ auditor, config, events, httpRouter, logger }) {
        const webhooks = readWebhookConfigs(config);
        const accepted = new WeakSet<Buffer>();
        // Modules start before the plugin, so this comes before the plugin's own routes.
        httpRouter.use(
          createDoor({
            webhooks,
            judge: WebhookJudge.create({ guard: ReplayGuard.create() }),
            reporter: RefusalReporter.create({ logger, auditor }),
            accepted,
          }),
        );
        for (const { topic } of webhooks) {
          events.addHttpPostIngress({
            topic,
            validator: async (request, context) => {
              // Holds even if a later release of the platform changed the order of routes.
              if (!accepted.has(request.raw.body)) {
                context.reject({ status: 401, payload: {} });
              }
            },
          });
        }
      },
    });
  },
});
