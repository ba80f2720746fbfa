import type { StaffLine } from '../../domain/edition';
import { finding, type Finding } from '../../domain/finding';
import { firstWord } from '../../domain/names';
import { column, required } from '../cells/column';
import { amount, hours, nameText, quantity, structureText, text } from '../cells/kinds';
import type { Row, Tab } from './tab';

/** Personnel: the days and hours of the agents. */
export const staffTab = {
  key: 'staff',
  name: 'Personnel',
  expected: true,
  columns: {
    structure: required('Structure', structureText, {
      personal: false,
      synonyms: ['Employeur', 'Organisme'],
      offers: 'structures',
      width: 160,
      help: 'Une des structures de Paramètres.',
    }),
    agent: required('Agent', nameText, { personal: true, synonyms: ['Agents', 'Nom', 'Nom de l’agent'], width: 180 }),
    phase: required('Phase', text, {
      personal: false,
      choices: ['Préparation', 'Événement'],
      width: 120,
      help: 'Préparation : en jours. Événement : en heures.',
    }),
    days: column('Jours', quantity, {
      personal: false,
      synonyms: ['Nombre de jours', 'Nb jours', 'Jours de préparation'],
      width: 80,
      help: 'Les jours de préparation de l’agent.',
    }),
    hours: column('Heures', hours, {
      personal: false,
      synonyms: ['Nombre d’heures', 'Nb heures'],
      width: 80,
      help: 'Les heures pendant l’événement : 7, 7,5 ou 7h30.',
    }),
    charge: column('Charge', amount, {
      personal: false,
      derived: true,
      width: 110,
      help: 'Remplie par NEC Bilan : jours × coût d’une journée d’agent.',
    }),
  },
} as const satisfies Tab;

/** Gives back the lines of staff; a phase that is neither is a finding, and its line counts nowhere. */
export function staffLinesOf(rows: readonly Row<typeof staffTab.columns>[]): {
  readonly value: readonly StaffLine[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const lines = rows.map((row): StaffLine => {
    const word = firstWord(row.phase);
    const phase = word.startsWith('prepa') ? 'preparation' : word.startsWith('evenement') ? 'event' : null;
    if (phase === null)
      findings.push(finding('phase-unknown', { tab: 'staff', row: row.row, field: 'phase' }, { text: row.phase }));
    return { row: row.row, structure: row.structure, agent: row.agent, phase, days: row.days, hours: row.hours };
  });
  return { value: lines, findings };
}
