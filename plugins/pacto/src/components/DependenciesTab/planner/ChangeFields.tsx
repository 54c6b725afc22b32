import { Select, TextField } from '@backstage/ui';
import {
  useGraph,
  usePactoTranslation,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { isComparable } from '../../../versions/comparable';
import type { DraftKind } from './ChangeForm';
import styles from './Planner.module.css';

/** What was entered so far. */
export interface ChangeDraft {
  version?: string;
  digest?: string;
  dependency?: string;
  range?: string;
}

export interface ChangeFieldsProps {
  kind: DraftKind;
  serviceId: string;
  draft: ChangeDraft;
  onChange(draft: ChangeDraft): void;
}

/** What a change of a kind needs to be told. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { kind, draft, onChange } = props;
  const { t } = usePactoTranslation();
  switch (kind) {
    case 'publish':
      return (
        <TextField
          size="small"
          className={styles.field}
          label={t('plan.version')}
          placeholder="3.0.0"
          value={draft.version ?? ''}
          onChange={version => onChange({ version })}
        />
      );
    case 'release':
      return <RevisionField {...props} />;
    case 'upgrade':
      return <RangeFields {...props} />;
    default:
      return null;
  }
}

function RevisionField({ serviceId, draft, onChange }: ChangeFieldsProps) {
  const { t } = usePactoTranslation();
  const { value } = useVersions(serviceId, { limit: 200 });
  const versions = (value?.items ?? []).filter(isComparable);
  return (
    <Select
      size="small"
      className={styles.field}
      label={t('plan.revision')}
      placeholder={t('plan.choose')}
      options={versions.map(({ digest, version, tags }) => ({
        value: digest!,
        label: version ?? tags[0] ?? digest!,
      }))}
      value={draft.digest ?? null}
      onChange={key => {
        const chosen = versions.find(({ digest }) => digest === key);
        onChange({ digest: chosen?.digest, version: chosen?.version });
      }}
    />
  );
}

function RangeFields({ serviceId, draft, onChange }: ChangeFieldsProps) {
  const { t } = usePactoTranslation();
  const { value, loading } = useGraph(serviceId, {
    direction: 'dependencies',
    depth: 1,
  });
  const names = (value?.edges ?? [])
    .filter(({ from, kind }) => from === serviceId && kind === 'dependency')
    .map(({ name }) => name);
  return (
    <>
      <Select
        size="small"
        className={styles.field}
        label={t('plan.dependency')}
        placeholder={loading ? t('graph.loading') : t('plan.choose')}
        options={names.map(name => ({ value: name, label: name }))}
        value={draft.dependency ?? null}
        onChange={key =>
          onChange({
            ...draft,
            dependency: key === null ? undefined : String(key),
          })
        }
      />
      <TextField
        size="small"
        className={styles.field}
        label={t('plan.range')}
        placeholder="^2.0.0"
        value={draft.range ?? ''}
        onChange={range => onChange({ ...draft, range })}
      />
    </>
  );
}
