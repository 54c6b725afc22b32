import { Flex, Text } from '@backstage/ui';
import {
  LimitationsBanner,
  useFleetGraph,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import { TroubledSources } from '../sources/TroubledSources';
import { FleetGraph } from './FleetGraph';
import { GroupingFilter } from './GroupingFilter';
import { useFleetGraphAddress } from './useFleetGraphAddress';

/** All services in groups, and who needs whom; groups open to the services in them. */
export function FleetGraphView() {
  const { t } = usePactoTranslation();
  const address = useFleetGraphAddress();
  const { groupBy, expand } = address;
  const graph = useFleetGraph({ groupBy, expand });
  return (
    <Flex direction="column" gap="5">
      <TroubledSources onSynced={graph.reload} />
      <LoadedContent loaded={graph} lines={14}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            <div>
              <Text as="p" variant="title-x-small" role="status">
                {t('fleetGraph.answer', {
                  count: answer.totals.services,
                  groups: answer.totals.groups,
                  references: answer.totals.edges,
                })}
              </Text>
              <Text as="p" color="secondary">
                {t('fleetGraph.inside', { count: answer.omitted.edges })}
              </Text>
              {answer.omitted.groups + answer.omitted.nodes > 0 && (
                <Text as="p" color="secondary">
                  {t('fleetGraph.omitted', {
                    groups: answer.omitted.groups,
                    services: answer.omitted.nodes,
                  })}
                </Text>
              )}
            </div>
            <GroupingFilter value={groupBy} onChange={address.group} />
            <FleetGraph answer={answer} address={address} />
          </>
        )}
      </LoadedContent>
    </Flex>
  );
}
