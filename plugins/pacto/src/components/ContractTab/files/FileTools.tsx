import { Button, ButtonLink, Flex, VisuallyHidden } from '@backstage/ui';
import {
  RiArrowLeftSLine,
  RiArrowRightSLine,
  RiCheckLine,
  RiDownloadLine,
  RiFileCopyLine,
} from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { downloadText } from './downloadText';

export interface FileToolsProps {
  path: string;
  /** There when the file is text and has arrived. */
  text?: string;
  previous?: string;
  next?: string;
}

/** What one can do with an open file: take it along, or go to the one before or after it. */
export function FileTools({ path, text, previous, next }: FileToolsProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const [copied, copy] = useCopyToClipboard();
  const isCopied = text !== undefined && copied.value === text && !copied.error;
  const hrefOf = (file: string) => href({ params: { file, line: undefined } });
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      <Button
        size="small"
        variant="secondary"
        isDisabled={text === undefined}
        iconStart={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={() => text !== undefined && copy(text)}
      >
        {t('files.copy')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isDisabled={text === undefined}
        iconStart={<RiDownloadLine />}
        onPress={() => text !== undefined && downloadText(path, text)}
      >
        {t('files.download')}
      </Button>
      {previous !== undefined && (
        <ButtonLink
          size="small"
          variant="tertiary"
          iconStart={<RiArrowLeftSLine />}
          href={hrefOf(previous)}
          aria-label={t('files.previousOf', { path: previous })}
        >
          {t('files.previous')}
        </ButtonLink>
      )}
      {next !== undefined && (
        <ButtonLink
          size="small"
          variant="tertiary"
          iconEnd={<RiArrowRightSLine />}
          href={hrefOf(next)}
          aria-label={t('files.nextOf', { path: next })}
        >
          {t('files.next')}
        </ButtonLink>
      )}
      <VisuallyHidden role="status">
        {isCopied ? t('files.copied') : null}
      </VisuallyHidden>
    </Flex>
  );
}
