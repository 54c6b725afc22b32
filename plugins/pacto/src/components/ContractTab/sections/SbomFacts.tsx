import { useMemo } from 'react';
import {
  StatusMark,
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import { readSbom } from './readSbom';

export interface SbomFactsProps {
  serviceId: string;
  digest: string;
  path: string;
}

/** Format and size of one SBOM. */
export function SbomFacts({ serviceId, digest, path }: SbomFactsProps) {
  const file = useBundleFile(serviceId, digest, path);
  return (
    <LoadedContent loaded={file} lines={1}>
      {text => <SbomReadingFacts text={text} />}
    </LoadedContent>
  );
}

function SbomReadingFacts({ text }: { text: string }) {
  const { t } = usePactoTranslation();
  const reading = useMemo(() => readSbom(text), [text]);
  if ('problem' in reading) {
    return (
      <StatusMark
        mark="unknown"
        label={t('sbom.unreadable', { reason: t(`sbom.${reading.problem}`) })}
      />
    );
  }
  return (
    <>
      <span>{reading.format}</span>
      <span>{t('sbom.packages', { count: reading.packages })}</span>
    </>
  );
}
