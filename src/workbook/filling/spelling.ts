import { fold } from '../../domain/names';
import { structureOf, type NamedStructure } from '../../domain/people/structure-name';
import { textOf, type CellInput } from '../cells/cell-input';
import type { Column } from '../cells/column';
import { settingOf, SHARING_KEYS } from '../tabs/setting-names';

type Offered = Pick<Column<unknown>, 'offers' | 'choices'>;

/** What the Valeur of a setting is chosen among, by its folded label. */
function offeredBySetting(key: string): Offered {
  const field = settingOf(key)?.field;
  if (field === 'defaultPayer') return { offers: 'structures', choices: [] };
  return { offers: 'choices', choices: field === 'sharingKey' ? Object.values(SHARING_KEYS) : [] };
}

/**
 * Gives back one of the texts that a cell offers as the list spells it, where « atelier » or « fibre64 » was typed for
 * it; null when it is none of them, or is spelled so. `setting` is the label of the setting whose Valeur it is.
 */
export function listedSpelling(
  column: Offered,
  setting: string | null,
  input: CellInput,
  structures: readonly NamedStructure[],
): string | null {
  if (typeof input !== 'string') return null;
  const { offers, choices } = setting === null ? column : offeredBySetting(fold(setting));
  // A list that takes any text is made of the spellings of the staff's own.
  if (offers === 'typed') return null;
  const typed = textOf(input);
  const listed =
    offers === 'structures' ? structureOf(typed, structures) : choices.find((choice) => fold(choice) === fold(typed));
  return listed === undefined || listed === input ? null : listed;
}
