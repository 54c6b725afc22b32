import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiLink } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** Copies the address, which says both sides, the filters and what is selected. */
export function ShareButton() {
  const { t } = usePactoTranslation();
  const [copied, copy] = useCopyToClipboard();
  const { href } = window.location;
  const done = copied.value === href && !copied.error;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={done ? <RiCheckLine /> : <RiLink />}
        onPress={() => copy(window.location.href)}
      >
        {t(done ? 'diff.linkCopied' : 'diff.copyLink')}
      </Button>
      <VisuallyHidden role="status">
        {done ? t('diff.linkCopied') : null}
      </VisuallyHidden>
    </>
  );
}
