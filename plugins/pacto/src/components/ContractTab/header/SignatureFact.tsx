import type { Signature } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { SignatureMark } from '../../marks';
import styles from './SignatureFact.module.css';

/** Who signed the revision, or why nobody can say. */
export function SignatureFact({ signature }: { signature?: Signature }) {
  const { t } = usePactoTranslation();
  if (!signature) {
    return (
      <>
        <SignatureMark />
        <span className={styles.note}>{t('signature.noPolicy')}</span>
      </>
    );
  }
  const { kind = 'sigstore', signer, reason, remedy, checkedAt } = signature;
  return (
    <>
      <SignatureMark signature={signature} />
      {signer !== undefined && (
        <span>
          {t(`signature.signer.${kind}`, { signer: <bdi>{signer}</bdi> })}
        </span>
      )}
      {reason !== undefined && (
        <span className={styles.note}>
          <bdi>{reason}</bdi>
          {remedy !== undefined && (
            <>
              {' '}
              <bdi>{remedy}</bdi>
            </>
          )}
        </span>
      )}
      {checkedAt !== undefined && (
        <span className={styles.note}>
          {t('signature.checkedAt', { time: <TimeText time={checkedAt} /> })}
        </span>
      )}
    </>
  );
}
