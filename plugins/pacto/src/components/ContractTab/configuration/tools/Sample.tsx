import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  sampleValues,
  type SampleValues,
  type ValuesFormat,
} from '@pacto/core';
import {
  StatusMark,
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../../Section';
import { readSchema } from '../readSchema';
import type { ToolProps } from './ConfigurationTools';
import { FormatChoice } from './FormatChoice';
import { SampleText } from './SampleText';
import styles from './Sample.module.css';

/** Values to start from, made up by the schema. */
export function Sample({ source }: ToolProps) {
  const { t } = usePactoTranslation();
  const [extent, setExtent] = useState<'minimal' | 'full'>('minimal');
  const [format, setFormat] = useState<ValuesFormat>('yaml');
  const file = useBundleFile(source.serviceId, source.digest, source.path);
  return (
    <div className={styles.sample}>
      <div className={styles.choices}>
        <ToggleButtonGroup
          aria-label={t('configuration.sample.extent')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[extent]}
          onSelectionChange={([key]) =>
            setExtent(key === 'full' ? 'full' : 'minimal')
          }
        >
          <ToggleButton id="minimal">
            {t('configuration.sample.minimal')}
          </ToggleButton>
          <ToggleButton id="full">
            {t('configuration.sample.full')}
          </ToggleButton>
        </ToggleButtonGroup>
        <FormatChoice format={format} onChange={setFormat} />
      </div>
      <LoadedContent loaded={file} lines={8}>
        {text => (
          <MadeSample
            path={source.path}
            text={text}
            extent={extent}
            format={format}
          />
        )}
      </LoadedContent>
    </div>
  );
}

function MadeSample(props: {
  path: string;
  text: string;
  extent: 'minimal' | 'full';
  format: ValuesFormat;
}) {
  const { path, text, extent, format } = props;
  const { t } = usePactoTranslation();
  const sample = useMemo(() => {
    const reading = readSchema(text);
    return reading && sampleValues(reading.schema, { extent, format });
  }, [text, extent, format]);
  if (!sample) {
    return (
      <StatusMark mark="bad" label={t('configuration.notJson', { path })} />
    );
  }
  return (
    <>
      <SampleFacts sample={sample} />
      <SampleText text={sample.text} />
    </>
  );
}

function SampleFacts({ sample }: { sample: SampleValues }) {
  const { t } = usePactoTranslation();
  const { fits, replace, truncated } = sample;
  return (
    <div className={styles.facts}>
      {fits === 'yes' && (
        <StatusMark mark="good" label={t('configuration.sample.fits')} />
      )}
      {fits === 'no' && (
        <StatusMark
          mark="attention"
          label={t('configuration.sample.doesNotFit')}
        />
      )}
      {fits === 'unknown' && (
        <StatusMark mark="unknown" label={t('configuration.sample.notKnown')} />
      )}
      {replace.length > 0 && (
        <StatusMark
          mark="neutral"
          label={t('configuration.sample.replace', {
            count: replace.length,
            keys: replace.join(', '),
          })}
        />
      )}
      {truncated && (
        <StatusMark
          mark="attention"
          label={t('configuration.sample.truncated')}
        />
      )}
    </div>
  );
}
