import { useMemo, useRef, useState } from 'react';
import { Text, TextAreaField } from '@backstage/ui';
import useDebounce from 'react-use/esm/useDebounce';
import type { ValuesFormat } from '@pacto/core';
import {
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useAllVersions } from '../../../../hooks/useAllVersions';
import { LoadedContent } from '../../../Section';
import { readSchema } from '../readSchema';
import { CheckResult } from './CheckResult';
import type { ToolProps } from './ConfigurationTools';
import { FormatChoice } from './FormatChoice';
import { OtherResult } from './OtherResult';
import { RevisionSelect } from './RevisionSelect';
import { selectLine } from './selectLine';
import styles from './CheckValues.module.css';
import { useAgainst } from './useAgainst';

/** Milliseconds without a key press after which values are checked. */
const PAUSE = 300;

/** Judges values that the reader pastes by the schema, here and in another version. */
export function CheckValues({ name, source, view }: ToolProps) {
  const { t } = usePactoTranslation();
  const { service, revision } = view;
  const [text, setText] = useState('');
  const [format, setFormat] = useState<ValuesFormat>('yaml');
  const [checked, setChecked] = useState('');
  useDebounce(() => setChecked(text), PAUSE, [text]);
  const field = useRef<HTMLDivElement>(null);
  const file = useBundleFile(source.serviceId, source.digest, source.path);
  const versions = useAllVersions(service.id);
  const [against = revision.digest, setAgainst] = useAgainst();
  const values = useMemo(() => ({ text: checked, format }), [checked, format]);
  const goTo = (line: number) => {
    const area = field.current?.querySelector('textarea');
    if (area) selectLine(area, line);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.column} ref={field}>
        <FormatChoice format={format} onChange={setFormat} />
        <TextAreaField
          label={t('configuration.check.text')}
          description={t('configuration.check.privacy')}
          rows={12}
          spellCheck="false"
          autoComplete="off"
          value={text}
          onChange={setText}
        />
      </div>
      <div className={styles.column}>
        <RevisionSelect
          label={t('configuration.check.against')}
          versions={versions.items}
          digest={against}
          onChange={setAgainst}
        />
        <div aria-live="polite" className={styles.results}>
          {checked.trim() === '' ? (
            <Text color="secondary">{t('configuration.check.empty')}</Text>
          ) : (
            <>
              <LoadedContent loaded={file}>
                {content => (
                  <CheckResult
                    version={revision.version ?? revision.digest}
                    reading={readSchema(content)}
                    values={values}
                    onGoTo={goTo}
                  />
                )}
              </LoadedContent>
              {against !== revision.digest && (
                <OtherResult
                  name={name}
                  serviceId={service.id}
                  digest={against}
                  version={
                    versions.items.find(({ digest }) => digest === against)
                      ?.version ?? against
                  }
                  values={values}
                  onGoTo={goTo}
                />
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}
