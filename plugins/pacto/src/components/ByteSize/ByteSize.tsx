import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

/** A size in the largest binary unit that keeps it at 1 or above. */
export function ByteSize({ bytes }: { bytes: number }) {
  const { t } = usePactoTranslation();
  const formatParams = { size: { maximumFractionDigits: 1 } };
  if (bytes >= MEBIBYTE) {
    return t('files.mebibytes', { size: bytes / MEBIBYTE, formatParams });
  }
  if (bytes >= KIBIBYTE) {
    return t('files.kibibytes', { size: bytes / KIBIBYTE, formatParams });
  }
  return t('files.bytes', { size: bytes, formatParams });
}
