import { Flex } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  LoadErrorNotice,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { DiffSkeleton } from './DiffSkeleton';
import { CrossServiceDiff } from './sides/CrossServiceDiff';
import { ModePicker } from './sides/ModePicker';
import { SidesDiff } from './sides/SidesDiff';
import { VERSIONS } from './sides/versionLimit';
import { UploadPage } from './upload/UploadPage';
import { useDiffAddress } from './useDiffAddress';

/** What is compared with what, and the comparison. */
export function ServiceDiff({ service }: { service: ServiceSummary }) {
  const { value, error, reload } = useVersions(service.id, { limit: VERSIONS });
  const { address, change } = useDiffAddress();
  if (!value) {
    if (!error) return <DiffSkeleton />;
    return <LoadErrorNotice error={error} onRetry={reload} />;
  }
  const props = { service, versions: value, address, onChange: change };
  const content = () => {
    if (address.mode === 'upload') return <UploadPage {...props} />;
    if (address.mode === 'service') return <CrossServiceDiff {...props} />;
    return <SidesDiff {...props} />;
  };
  return (
    <Flex direction="column" gap="4">
      <ModePicker
        mode={address.mode}
        onChange={mode =>
          // Of the older side nothing stays; what was selected and filtered was of another comparison.
          change({
            mode,
            from: undefined,
            fromService: undefined,
            classification: undefined,
            part: undefined,
            text: undefined,
            change: undefined,
            file: undefined,
          })
        }
      />
      {content()}
    </Flex>
  );
}
