import type { StaffLine } from '../../domain/edition';
import { finding, type Checked, type Finding } from '../../domain/finding';
import { fold, listed } from '../../domain/names';
import { column, required } from '../cells/column';
import { namesSeveral } from '../cells/speakers';
import { amount, hours, nameText, quantity, structureText, text } from '../cells/kinds';
import type { Row, Tab } from './tab';

/** Personnel: the days and hours of the agents. */
export const staffTab = {
  key: 'staff',
  name: 'Personnel',
  expected: true,
  columns: {
    structure: required('Structure', structureText, 'impersonal', {
      synonyms: ['Employeur', 'Organisme'],
      offers: 'structures',
      width: 160,
      help: 'Une des structures de Paramètres.',
    }),
    agent: required('Agent', nameText, 'personal', {
      synonyms: listed(`
        Agents | Nom | Nom de l’agent | Nom et prénom | Nom prénom | Prénom nom | Nom complet | Personne
      `),
      width: 180,
    }),
    phase: required('Phase', text, 'impersonal', {
      synonyms: ['Phases', 'Période', 'Étape'],
      choices: ['Préparation', 'Événement'],
      width: 120,
      help: 'Préparation : en jours. Événement : en heures. Une ligne peut dire les deux.',
    }),
    days: column('Jours', quantity, 'impersonal', {
      synonyms: ['Nombre de jours', 'Nb jours', 'Nb de jours', 'Jours de préparation', 'Jours préparation'],
      width: 80,
      help: 'Les jours de préparation de l’agent.',
    }),
    hours: column('Heures', hours, 'impersonal', {
      synonyms: ['Nombre d’heures', 'Nb heures', 'Nb d’heures', 'Heures de travail', 'Heures événement'],
      width: 80,
      help: 'Les heures pendant l’événement : 7, 7,5 ou 7h30.',
    }),
    charge: column('Charge', amount, 'impersonal', {
      derived: true,
      width: 110,
      help: 'Remplie par NEC Bilan : jours × coût d’une journée d’agent.',
    }),
  },
} as const satisfies Tab;

/** How the words of a phase begin, by what they say: add here what a workbook says otherwise. */
const PHASES: Readonly<Record<'preparation' | 'event', readonly string[]>> = {
  preparation: ['prep', 'avant', 'amont', 'organisation'],
  event: ['event', 'evenement', 'evt', 'jourj', 'joursj', 'jourmeme', 'jourdel', 'pendant', 'surplace'],
};

/** Says which phases a text names: both in « Préparation / Événement ». */
function phasesOf(phase: string): readonly ('preparation' | 'event')[] {
  const key = fold(phase);
  return (['preparation', 'event'] as const).filter((name) => PHASES[name].some((word) => key.includes(word)));
}

/** Gives the lines of staff, days of preparation and hours of event; the quantity of another phase is a finding. */
export function staffLinesOf(
  rows: readonly Row<typeof staffTab.columns>[],
  unread: ReadonlySet<number>,
): Checked<readonly StaffLine[]> {
  const findings: Finding[] = [];
  const lines = rows.map(({ row, structure, agent, phase, days, hours: worked }): StaffLine => {
    const at = (field: string) => ({ tab: 'staff' as const, row, field });
    const said = phasesOf(phase);
    const line = { row, structure, agent, days: 0, hours: 0, ...(unread.has(row) ? { unread: true as const } : {}) };
    if (namesSeveral(agent)) findings.push(finding('several-people', at('agent'), { rows: [row] }));
    if (said.length === 0) findings.push(finding('phase-unknown', at('phase'), { text: phase }));
    const [only] = said.length === 1 ? said : [];
    const other = only === 'preparation' ? worked : days;
    if (only !== undefined && other !== 0 && (only === 'preparation' ? days : worked) === 0) {
      const field = only === 'preparation' ? 'hours' : 'days';
      findings.push(finding('phase-other-quantity', at(field), { phase: only, quantity: other }));
      return { ...line, phases: [] };
    }
    const counted = [...(days === 0 ? [] : ['preparation' as const]), ...(worked === 0 ? [] : ['event' as const])];
    return { ...line, days, hours: worked, phases: counted.length === 0 ? said : counted };
  });
  return { value: lines, findings };
}
