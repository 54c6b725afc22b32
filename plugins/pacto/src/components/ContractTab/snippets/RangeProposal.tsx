import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { proposeRange } from '@pacto/core';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

export interface RangeProposalProps {
  version: string;
  /** All that are known. */
  versions: Version[];
  children(range: string | undefined): ReactNode;
}

/** A range for a new consumer, and why it is not wider. */
export default function RangeProposal(props: RangeProposalProps) {
  const { version, versions, children } = props;
  const { t } = usePactoTranslation();
  const hops = versions.flatMap(({ version: to, hop }) =>
    to !== undefined && hop.from?.version !== undefined
      ? [
          {
            version: to,
            from: hop.from.version,
            classification: hop.classification,
          },
        ]
      : [],
  );
  const { range, reason, hop, judged } = proposeRange({ version, hops });
  return (
    <>
      {children(range)}
      <Text variant="body-small" color="secondary">
        {t(`snippets.why.${reason}`, {
          count: judged,
          from: <bdi>{hop?.from}</bdi>,
          to: <bdi>{hop?.version}</bdi>,
        })}
      </Text>
    </>
  );
}
