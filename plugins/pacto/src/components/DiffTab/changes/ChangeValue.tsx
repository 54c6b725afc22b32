import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** Characters of a value that are shown without asking. */
const MOST = 120;

/** A value as the comparison wrote it; a long one is opened on demand. */
export function ChangeValue({ value }: { value: string }) {
  const { t } = usePactoTranslation();
  if (value.length <= MOST) return <code>{value}</code>;
  return (
    <details>
      <summary>
        <code>{t('change.longValue', { start: value.slice(0, MOST) })}</code>
      </summary>
      <code>{value}</code>
    </details>
  );
}
