import { useState, type FormEvent } from 'react';
import { Button, Select } from '@backstage/ui';
import type {
  GraphNode,
  PlanChange,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ChangeFields, type ChangeDraft } from './ChangeFields';
import styles from './Planner.module.css';

const kinds = ['publish', 'release', 'upgrade', 'remove'] as const;

/** release: a revision that exists. publish: a version of which only the number is known. */
export type DraftKind = (typeof kinds)[number];

export interface ChangeFormProps {
  service: ServiceSummary;
  nodes: ReadonlyArray<GraphNode>;
  onAdd(change: PlanChange): void;
}

/** Puts one more change on the plan. */
export function ChangeForm({ service, nodes, onAdd }: ChangeFormProps) {
  const { t } = usePactoTranslation();
  const [kind, setKind] = useState<DraftKind>('publish');
  const [serviceId, setServiceId] = useState(service.id);
  const [draft, setDraft] = useState<ChangeDraft>({});
  const services = [
    { value: service.id, label: service.name },
    ...nodes
      .filter(node => node.kind === 'service' && node.id !== service.id)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  ];
  const change = finish(kind, serviceId, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change) return;
    onAdd(change);
    setDraft({});
  };
  return (
    <form className={styles.form} aria-label={t('plan.form')} onSubmit={submit}>
      <Select
        size="small"
        className={styles.field}
        label={t('plan.kindLabel')}
        options={kinds.map(value => ({
          value,
          label: t(`plan.kind.${value}`),
        }))}
        value={kind}
        onChange={key => {
          setKind(kinds.find(value => value === key) ?? kind);
          setDraft({});
        }}
      />
      <Select
        size="small"
        className={styles.field}
        label={t('plan.service')}
        options={services}
        search={{ placeholder: t('plan.serviceSearch') }}
        value={serviceId}
        onChange={key => {
          if (key === null) return;
          setServiceId(String(key));
          setDraft({});
        }}
      />
      <ChangeFields
        key={serviceId}
        kind={kind}
        serviceId={serviceId}
        draft={draft}
        onChange={setDraft}
      />
      <Button
        type="submit"
        size="small"
        variant="secondary"
        isDisabled={!change}
      >
        {t('plan.add')}
      </Button>
    </form>
  );
}

/** The change, once all is given that it needs. */
function finish(
  kind: DraftKind,
  serviceId: string,
  { version, digest, dependency, range }: ChangeDraft,
): PlanChange | undefined {
  switch (kind) {
    case 'publish':
      return version?.trim()
        ? { kind: 'publish', serviceId, version: version.trim() }
        : undefined;
    case 'release':
      return digest
        ? { kind: 'publish', serviceId, digest, ...(version && { version }) }
        : undefined;
    case 'upgrade':
      return dependency && range?.trim()
        ? { kind: 'upgrade', serviceId, dependency, range: range.trim() }
        : undefined;
    default:
      return { kind: 'remove', serviceId };
  }
}
