import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  PlanAnswer,
  PlanRequest,
} from '@pacto/backstage-plugin-pacto-common';
import { whatIfInSlices } from '@pacto/core';
import { withLimitations } from '../withLimitations';
import type { Envelopes } from '../Envelopes';
import type { ServiceGate } from '../ServiceGate';
import { inSlices } from '../slices';
import type { FleetViews } from './FleetViews';
import type { PlanReader } from './PlanReader';
import { PlanWriter } from './PlanWriter';
import { rollOut } from './rollOut';

/** @internal */
export interface PlanQueriesOptions {
  gate: ServiceGate;
  envelopes: Envelopes;
  views: FleetViews;
  reader: PlanReader;
}

/**
 * What changes would do to the services that the caller may see.
 *
 * @internal
 */
export class PlanQueries {
  readonly #options: PlanQueriesOptions;

  static create(options: PlanQueriesOptions): PlanQueries {
    return new PlanQueries(options);
  }

  private constructor(options: PlanQueriesOptions) {
    this.#options = options;
  }

  async get(
    request: PlanRequest,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<PlanAnswer> {
    const { gate, envelopes, views, reader } = this.#options;
    const { signal } = options;
    const visibility = await gate.visibilityFor(credentials);
    const view = await views.read(visibility);
    for (const { serviceId } of request.changes) {
      if (!view.services.has(serviceId)) {
        throw new NotFoundError(
          `There is no service ${serviceId} that you may see`,
        );
      }
    }
    const planned = await reader.read(request.changes, view, { signal });
    const writer = PlanWriter.create({ view, visibility });
    const effects: PlanAnswer['effects'] = [];
    const limitations = planned.flatMap(({ limitations: own }) => own);
    const changes = planned.map(({ change }) => change);
    let fleet = view.graph;
    for (const one of planned) {
      const { after, ...effect } = await inSlices(
        whatIfInSlices({ fleet, change: one.change, signal }),
        signal,
      );
      limitations.push(...effect.limitations);
      effects.push(await writer.toEffect(effect, one));
      fleet = after;
    }
    return {
      ...withLimitations(await envelopes.overSources(visibility), limitations),
      effects,
      rollout: changes.some(({ kind }) => kind === 'publish')
        ? await writer.toRollout(rollOut(view.graph, changes))
        : undefined,
    };
  }
}
