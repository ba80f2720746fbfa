import type { DataValidation, Range } from '../../google/surface';
import { spreadsheetApp } from '../sheets/services';
import { verdictOf, yesNo, type Belief, type Place } from './belief';

const RULE = '=($A1="x")*($B1>0)>0';

function list(allowInvalid: boolean): DataValidation {
  return spreadsheetApp()
    .newDataValidation()
    .requireValueInList(['a', 'b'], true)
    .setAllowInvalid(allowInvalid)
    .setHelpText('Choisissez a ou b.')
    .build();
}

function addRule(place: Place, range: Range): void {
  const rule = spreadsheetApp()
    .newConditionalFormatRule()
    .whenFormulaSatisfied(RULE)
    .setRanges([range])
    .setBackground('#fbdcdc')
    .build();
  place.sheet.setConditionalFormatRules([...place.sheet.getConditionalFormatRules(), rule]);
}

/** Gives the ranges of the rules that touch the rows of a place. */
function rulesOf(place: Place, rows: number): string[] {
  const inside = (range: Range) => range.getRow() >= place.row && range.getRow() < place.row + rows;
  return place.sheet.getConditionalFormatRules().flatMap((rule) =>
    rule.getRanges().some(inside)
      ? [
          rule
            .getRanges()
            .map((range) => range.getA1Notation())
            .join(' '),
        ]
      : [],
  );
}

/** Fills a cell with all that a cell can bear. */
function loaded(place: Place): Range {
  return place
    .cell(1, 1)
    .setValue('a')
    .setNote('note')
    .setBackground('#fff6d6')
    .setNumberFormat('@')
    .setDataValidation(list(true));
}

const helpOf = (range: Range) => range.getDataValidations()[0]?.[0]?.getHelpText() ?? 'aucune';
const looksOf = (range: Range) =>
  `note ${range.getNote() === '' ? 'absente' : 'gardée'}, fond ${range.getBackgrounds()[0]?.[0] ?? ''}, ` +
  `format ${range.getNumberFormats()[0]?.[0] ?? ''}, liste ${yesNo(helpOf(range) !== 'aucune')}`;

/** What we believe of drop-down lists, notes, conditional formats, and of what clearing and copying do to them. */
export const RULES: readonly Belief[] = [
  {
    id: 'liste-relue',
    belief: 'Une liste déroulante se relit avec son aide.',
    expected: 'Choisissez a ou b.',
    see: (place) => helpOf(loaded(place)),
  },
  {
    id: 'liste-et-setvalues',
    belief: 'setValues laisse la liste déroulante, et accepte une autre valeur quand la règle l’admet.',
    expected: 'Choisissez a ou b. | texte « autre »',
    see: (place) => [helpOf(loaded(place).setValues([['autre']])), place.seen(1, 1)].join(' | '),
  },
  {
    id: 'liste-stricte',
    belief: 'Une règle qui rejette les autres valeurs arrête aussi les scripts.',
    expected: 'refusé',
    see: (place) =>
      verdictOf(() => {
        place.cell(1, 1).setDataValidation(list(false)).setValue('autre');
        spreadsheetApp().flush();
      }),
  },
  {
    id: 'refus-moment',
    belief: 'Moment où une écriture qui ne se peut pas est refusée : à l’appel, à flush, ou jamais.',
    expected: null,
    see: (place) => {
      const cell = place.cell(1, 1).setDataValidation(list(false));
      spreadsheetApp().flush();
      if (verdictOf(() => cell.setValue('autre')) === 'refusé') return 'à l’appel';
      return verdictOf(() => {
        spreadsheetApp().flush();
      }) === 'refusé'
        ? 'à flush'
        : 'jamais';
    },
  },
  {
    id: 'liste-trop-longue',
    belief: 'Une liste déroulante refuse plus de 500 choix.',
    expected: 'refusé',
    see: (place) =>
      verdictOf(() => {
        const values = Array.from({ length: 501 }, (_, index) => `choix ${index}`);
        place
          .cell(1, 1)
          .setDataValidation(spreadsheetApp().newDataValidation().requireValueInList(values, true).build());
        spreadsheetApp().flush();
      }),
  },
  {
    id: 'clear',
    belief: 'clear() enlève fond et format, et laisse la note et la liste déroulante.',
    expected: 'note gardée, fond #ffffff, format 0.###############, liste oui',
    see: (place) => looksOf(loaded(place).clear()),
  },
  {
    id: 'clearcontent',
    belief: 'clearContent() n’enlève que la valeur.',
    expected: 'note gardée, fond #fff6d6, format @, liste oui | vide',
    see: (place) => `${looksOf(loaded(place).clearContent())} | ${place.seen(1, 1)}`,
  },
  {
    id: 'note-effacee',
    belief: 'setNote(null) enlève la note.',
    expected: 'texte vide',
    see: (place) => (loaded(place).setNote(null).getNote() === '' ? 'texte vide' : 'note'),
  },
  {
    id: 'fond-absent',
    belief: 'Une cellule sans fond donne #ffffff.',
    expected: '#ffffff',
    see: (place) => place.cell(1, 1).getBackgrounds()[0]?.[0] ?? '',
  },
  {
    id: 'copie',
    belief: 'copyTo d’une plage copie valeur, note, fond, format et liste déroulante.',
    expected: 'note gardée, fond #fff6d6, format @, liste oui | texte « a »',
    see: (place) => {
      loaded(place).copyTo(place.cell(3, 1));
      return `${looksOf(place.cell(3, 1))} | ${place.seen(3, 1)}`;
    },
  },
  {
    id: 'copie-formule',
    belief: 'copyTo d’une plage déplace les références de ses formules.',
    expected: 'oui',
    see: (place) => {
      place.cell(1, 2).setFormula(`=${place.a1(1, 1)}`);
      place.cell(1, 2).copyTo(place.cell(3, 2));
      return yesNo(place.cell(3, 2).getFormula() === `=${place.a1(3, 1)}`);
    },
  },
  {
    id: 'copie-formats-conditionnels',
    belief: 'Nombre de règles de format conditionnel après copyTo d’une plage qui en a une, et leurs plages.',
    expected: null,
    see: (place) => {
      addRule(place, place.cell(1, 1));
      place.cell(1, 1).copyTo(place.cell(3, 1));
      const rules = rulesOf(place, 4);
      return `${rules.length} : ${rules.join(', ')}`;
    },
  },
  {
    id: 'clear-formats-conditionnels',
    belief: 'clear() d’un onglet laisse ses formats conditionnels.',
    expected: 'règles 1',
    see: (place) =>
      place.aside((sheet) => {
        const rule = spreadsheetApp()
          .newConditionalFormatRule()
          .whenFormulaSatisfied(RULE)
          .setRanges([sheet.getRange(1, 1, 5, 1)])
          .setBackground('#fbdcdc')
          .build();
        sheet.setConditionalFormatRules([rule]);
        sheet.getRange(1, 1, 1, 1).setValue('x');
        sheet.clear();
        return `règles ${sheet.getConditionalFormatRules().length}`;
      }),
  },
  {
    id: 'regle-relue',
    belief: 'La formule d’un format conditionnel se relit telle qu’elle a été écrite.',
    expected: RULE,
    see: (place) => {
      addRule(place, place.range(1, 1, 2, 1));
      const rule = place.sheet
        .getConditionalFormatRules()
        .find((each) => each.getRanges().some((range) => range.getRow() === place.row));
      const formula = rule?.getBooleanCondition()?.getCriteriaValues()[0];
      return typeof formula === 'string' ? formula : 'aucune';
    },
  },
];
