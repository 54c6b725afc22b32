import { ButtonIcon, Text, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './snippets.module.css';

export interface SnippetProps {
  title: string;
  text: string;
}

/** A text to be copied, under its title. */
export function Snippet({ title, text }: SnippetProps) {
  const { t } = usePactoTranslation();
  const [copied, copy] = useCopyToClipboard();
  const isCopied = copied.value === text && !copied.error;
  return (
    <section>
      <div className={styles.head}>
        <Text as="h3" variant="body-medium" weight="bold">
          {title}
        </Text>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('snippets.copy', { title })}
          icon={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
          onPress={() => copy(text)}
        />
        <VisuallyHidden role="status">
          {isCopied ? t('snippets.copied') : null}
        </VisuallyHidden>
      </div>
      <pre
        className={styles.text}
        role="group"
        aria-label={title}
        // It scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <code>{text}</code>
      </pre>
    </section>
  );
}
