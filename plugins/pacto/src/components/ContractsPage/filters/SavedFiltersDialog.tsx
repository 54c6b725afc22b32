import { useState, type FormEvent } from 'react';
import {
  Button,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  Text,
  TextField,
} from '@backstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './SavedFiltersDialog.module.css';
import type { useSavedFilters } from './useSavedFilters';

/** Characters of a name. */
const LONGEST = 60;

export interface SavedFiltersDialogProps {
  isOpen: boolean;
  onClose(): void;
  /** The filters of the list as it is now. */
  current: string;
  filters: ReturnType<typeof useSavedFilters>;
}

/** Saves the filters that are set under a name, and removes saved ones. */
export function SavedFiltersDialog(props: SavedFiltersDialogProps) {
  const { isOpen, onClose, current, filters } = props;
  const { t } = usePactoTranslation();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    filters.save({ name: name.trim(), search: current });
    setName('');
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onOpenChange={onClose} width={480}>
      <DialogHeader>{t('savedFilters.title')}</DialogHeader>
      <DialogBody>
        {current ? (
          <form className={styles.form} onSubmit={submit}>
            <TextField
              label={t('savedFilters.name')}
              value={name}
              onChange={setName}
              maxLength={LONGEST}
            />
            <Button type="submit" isDisabled={!name.trim()}>
              {t('savedFilters.save')}
            </Button>
          </form>
        ) : (
          <Text as="p">{t('savedFilters.nothing')}</Text>
        )}
        <ul className={styles.list}>
          {filters.saved.map(saved => (
            <li key={saved.name} className={styles.item}>
              <bdi className={styles.name}>{saved.name}</bdi>
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiDeleteBinLine />}
                aria-label={t('savedFilters.remove', { name: saved.name })}
                onPress={() => filters.remove(saved.name)}
              />
            </li>
          ))}
        </ul>
        <Text as="p">{t('savedFilters.where')}</Text>
      </DialogBody>
    </Dialog>
  );
}
