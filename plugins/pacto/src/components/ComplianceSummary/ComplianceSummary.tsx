import { Button, DialogTrigger, Popover } from '@backstage/ui';
import type { Compliance } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ComplianceMark } from '../marks';
import { ComplianceReasons } from './ComplianceReasons';
import styles from './ComplianceSummary.module.css';

export interface ComplianceSummaryProps {
  /** Of the service. */
  name: string;
  compliance: Compliance;
}

/** The status of a contract, with its reasons one press away. */
export function ComplianceSummary({
  name,
  compliance,
}: ComplianceSummaryProps) {
  const { t } = usePactoTranslation();
  const { status, reasons } = compliance;
  return (
    <span className={styles.root}>
      <ComplianceMark status={status} />
      {reasons.length > 0 && (
        <DialogTrigger>
          <Button
            size="small"
            variant="tertiary"
            className={styles.button}
            aria-label={t('compliance.reasonsOf', {
              count: reasons.length,
              name,
              status: t(`compliance.status.${status}`),
            })}
          >
            {t('compliance.reasons', { count: reasons.length })}
          </Button>
          <Popover>
            <ComplianceReasons compliance={compliance} />
          </Popover>
        </DialogTrigger>
      )}
    </span>
  );
}
