import {
  loadErrorMessage,
  useDependents,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

/** How many services need a node, directly or not. */
export function NodeImpact({ serviceId }: { serviceId: string }) {
  const { t } = usePactoTranslation();
  const { value, error } = useDependents(serviceId);
  const explain = () => {
    if (value) {
      const { total, required } = value.blastRadius;
      return t('graph.panel.blast', { count: total, required });
    }
    return error ? loadErrorMessage(error) : t('graph.panel.counting');
  };
  return (
    <>
      <dt>{t('graph.panel.blastLabel')}</dt>
      <dd>{explain()}</dd>
    </>
  );
}
