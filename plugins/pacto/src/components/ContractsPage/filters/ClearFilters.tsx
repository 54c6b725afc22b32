import { useNavigate } from 'react-router-dom';
import { Button } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** The way out of filters that nothing fits. */
export function ClearFilters() {
  const { t } = usePactoTranslation();
  const navigate = useNavigate();
  return (
    <div>
      <Button
        size="small"
        variant="secondary"
        onPress={() => navigate({ search: '' })}
      >
        {t('contracts.clearAll')}
      </Button>
    </div>
  );
}
