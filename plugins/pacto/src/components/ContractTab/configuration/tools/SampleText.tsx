import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { CodeView } from '../../../CodeView';

/** A sample to read and to take along. */
export function SampleText({ text }: { text: string }) {
  const { t } = usePactoTranslation();
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState<string>();
  return (
    <>
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiFileCopyLine aria-hidden="true" />}
          onPress={() => {
            copy(text);
            setCopied(text);
          }}
        >
          {t(
            copied === text
              ? 'configuration.sample.copied'
              : 'configuration.sample.copy',
          )}
        </Button>
      </div>
      <CodeView label={t('configuration.sample.text')} text={text} />
    </>
  );
}
