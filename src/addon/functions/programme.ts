import { groupByLabel } from '../../domain/names';
import { isWorkshop } from '../../domain/programme';
import { cellFigureOf } from '../../workbook/cells/cell-figure';
import { oneOf, textArgument, shown, type CustomFunction, CHOICES } from './declared';

export const PROGRAMME_FUNCTIONS = {
  NEC_ATELIERS: {
    help: 'Nombre d’ateliers tenus : ni annulés, ni plénières, accueils, pauses ou repas.',
    gives: 'Le nombre d’ateliers.',
    tabs: ['programme'],
    argument: { of: 'format', name: 'format', help: 'Un format du programme, par exemple "Retex".', required: false },
    format: 'integer',
    of: (bilan, format) => {
      const { programme, edition } = bilan;
      const asked = textArgument(format);
      if (asked === null || edition.sessions === null) return shown(programme?.workshops);
      const label = oneOf('un format du programme', asked, CHOICES.format(bilan));
      return (
        groupByLabel(edition.sessions, (session) => session.format)
          .find((group) => group.label === label)
          ?.values.filter(isWorkshop).length ?? 0
      );
    },
  },
  NEC_DUREE: {
    help: 'Durée totale des ateliers, ceux qui ont lieu en même temps comptant chacun (à afficher au format [h]"h"mm).',
    gives: 'La durée, en jours de 24 heures comme toute durée de Sheets.',
    tabs: ['programme'],
    argument: null,
    format: 'duration',
    of: (bilan) => {
      const minutes = bilan.programme?.minutes;
      return minutes === undefined ? '' : cellFigureOf(minutes, 'minutes');
    },
  },
  NEC_INTERVENANTS: {
    help: 'Nombre d’intervenants différents dans les ateliers tenus.',
    gives: 'Le nombre d’intervenants.',
    tabs: ['programme'],
    argument: null,
    format: 'integer',
    of: (bilan) => shown(bilan.programme?.speakers),
  },
  NEC_DEMI_JOURNEES: {
    help: 'Nombre de demi-journées pendant lesquelles une session au moins commence.',
    gives: 'Le nombre de demi-journées.',
    tabs: ['settings', 'programme'],
    argument: null,
    format: 'integer',
    of: (bilan) => shown(bilan.programme?.halfDays),
  },
} satisfies Readonly<Record<string, CustomFunction>>;
