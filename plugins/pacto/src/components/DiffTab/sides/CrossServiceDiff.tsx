import { Flex, Text } from '@backstage/ui';
import {
  LoadErrorNotice,
  usePactoTranslation,
  useServiceById,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { DiffSkeleton } from '../DiffSkeleton';
import { ServicePicker } from './ServicePicker';
import { SidesDiff, type SidesDiffProps } from './SidesDiff';
import { VERSIONS } from './versionLimit';

/** A revision of another service against one of this one. */
export function CrossServiceDiff(props: SidesDiffProps) {
  const { service, address, onChange } = props;
  const { t } = usePactoTranslation();
  const { fromService } = address;
  const other = useServiceById(fromService);
  return (
    <Flex direction="column" gap="4">
      <ServicePicker
        own={service}
        chosen={fromService ? other.value?.service : undefined}
        onChange={id =>
          onChange({ fromService: id, from: undefined, change: undefined })
        }
      />
      {fromService ? (
        // The list of the service before must not stay until this one is there.
        <OtherSide key={fromService} {...props} />
      ) : (
        <Text color="secondary">{t('diff.otherServiceNextStep')}</Text>
      )}
    </Flex>
  );
}

function OtherSide(props: SidesDiffProps) {
  const { fromService } = props.address;
  const { value, error, reload } = useVersions(fromService, {
    limit: VERSIONS,
  });
  if (value) return <SidesDiff {...props} olderVersions={value} />;
  if (error) return <LoadErrorNotice error={error} onRetry={reload} />;
  return <DiffSkeleton />;
}
