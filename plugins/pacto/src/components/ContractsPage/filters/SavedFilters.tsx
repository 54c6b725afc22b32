import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  Button,
  Menu,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine, RiBookmarkLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { ContractsViewId } from '../../../routes';
import { SavedFiltersDialog } from './SavedFiltersDialog';
import { filtersOf, useSavedFilters } from './useSavedFilters';

/** Named filters of the reader: one press opens the list as it was saved. */
export function SavedFilters({ view }: { view: ContractsViewId }) {
  const { t } = usePactoTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const filters = useSavedFilters(view);
  const current = filtersOf(search);
  const active = filters.saved.find(saved => saved.search === current);
  return (
    <>
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiBookmarkLine aria-hidden="true" />}
          iconEnd={<RiArrowDownSLine aria-hidden="true" />}
        >
          {active
            ? t('savedFilters.active', { name: active.name })
            : t('savedFilters.title')}
        </Button>
        <Menu>
          {filters.saved.map(({ name, search: query }) => (
            <MenuItem key={name} onAction={() => navigate(`?${query}`)}>
              <bdi>{name}</bdi>
            </MenuItem>
          ))}
          {filters.saved.length > 0 && <MenuSeparator />}
          <MenuItem onAction={() => setOpen(true)}>
            {t('savedFilters.edit')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <SavedFiltersDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        current={current}
        filters={filters}
      />
    </>
  );
}
