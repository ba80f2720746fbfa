import type { StaffLine } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { firstWord } from '../../domain/names';
import { column, required } from '../column';
import { amount, hours, quantity, text } from '../kind';
import type { Row, Tab } from '../tab';

/** Personnel: the days and hours of the agents. */
export const staffTab = {
  key: 'staff',
  name: 'Personnel',
  expected: true,
  columns: {
    structure: required('Structure', text, { synonyms: ['Employeur', 'Organisme'] }),
    agent: required('Agent', text, { synonyms: ['Agents', 'Nom', 'Nom de l’agent'] }),
    phase: required('Phase', text, { choices: ['Préparation', 'Événement'] }),
    days: column('Jours', quantity, { synonyms: ['Nombre de jours', 'Nb jours', 'Jours de préparation'] }),
    hours: column('Heures', hours, { synonyms: ['Nombre d’heures', 'Nb heures'] }),
    charge: column('Charge', amount, { derived: true }),
  },
} as const satisfies Tab;

/** Gives back the lines of staff; a phase that is neither is a finding, and its line counts nowhere. */
export function staffLinesOf(rows: readonly Row<typeof staffTab.columns>[]): { readonly value: readonly StaffLine[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const lines = rows.map((row): StaffLine => {
    const word = firstWord(row.phase);
    const phase = word.startsWith('prepa') ? 'preparation' : word.startsWith('evenement') ? 'event' : null;
    if (phase === null) findings.push(finding('phase-unknown', { tab: 'staff', row: row.row, field: 'phase' }, { text: row.phase }));
    return { row: row.row, structure: row.structure, agent: row.agent, phase, days: row.days, hours: row.hours };
  });
  return { value: lines, findings };
}
