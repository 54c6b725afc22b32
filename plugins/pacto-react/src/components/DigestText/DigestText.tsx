import {
  ButtonIcon,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { usePactoTranslation } from '../../translation/usePactoTranslation';
import styles from './DigestText.module.css';

/** Enough hex digits to tell the revisions of one repository apart at a glance. */
const SHORT_LENGTH = 12;

/** @public */
export interface DigestTextProps {
  /** `algorithm:hex` */
  digest: string;
}

/**
 * A digest cut to 12 hex digits, with a button that copies all of it and shows it on hover and focus.
 *
 * @public
 */
export function DigestText({ digest }: DigestTextProps) {
  const { t } = usePactoTranslation();
  const [copied, copy] = useCopyToClipboard();
  const [algorithm, hex = ''] = digest.split(':');
  const done = copied.value === digest && !copied.error;
  return (
    <span className={styles.root}>
      <code className={styles.text} title={digest}>
        {`${algorithm}:${hex.slice(0, SHORT_LENGTH)}`}
      </code>
      <TooltipTrigger>
        <ButtonIcon
          size="small"
          variant="tertiary"
          className={styles.copy}
          aria-label={t('digest.copy', { digest })}
          icon={done ? <RiCheckLine /> : <RiFileCopyLine />}
          onPress={() => copy(digest)}
        />
        <Tooltip>{digest}</Tooltip>
      </TooltipTrigger>
      <VisuallyHidden role="status">
        {done ? t('digest.copied') : null}
      </VisuallyHidden>
    </span>
  );
}
