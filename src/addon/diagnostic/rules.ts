import type { DataValidation, Range, Sheet } from '../../google/surface';
import { spreadsheetApp } from '../sheets/services';
import { seen, aside, verdictOf, yesNo, type Belief, type Place } from './belief';

const RULE = '=($A1="x")*($B1>0)>0';

function list(allowInvalid: boolean): DataValidation {
  return spreadsheetApp()
    .newDataValidation()
    .requireValueInList(['a', 'b'], true)
    .setAllowInvalid(allowInvalid)
    .setHelpText('Choisissez a ou b.')
    .build();
}

export function addRule(sheet: Sheet, range: Range, formula = RULE, color = '#fbdcdc'): void {
  const rule = spreadsheetApp()
    .newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setRanges([range])
    .setBackground(color)
    .build();
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
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
  seen('liste-relue', 'Une liste déroulante se relit avec son aide.', 'Choisissez a ou b.', (place) =>
    helpOf(loaded(place)),
  ),
  seen(
    'liste-et-setvalues',
    'setValues laisse la liste déroulante, et accepte une autre valeur quand la règle l’admet.',
    'Choisissez a ou b. | texte « autre »',
    (place) => [helpOf(loaded(place).setValues([['autre']])), place.seen(1, 1)].join(' | '),
  ),
  seen('liste-stricte', 'Une règle qui rejette les autres valeurs arrête aussi les scripts.', 'refusé', (place) =>
    verdictOf(() => {
      place.cell(1, 1).setDataValidation(list(false)).setValue('autre');
      spreadsheetApp().flush();
    }),
  ),
  seen(
    'refus-moment',
    'Moment où une écriture qui ne se peut pas est refusée : à l’appel, à flush, ou jamais.',
    null,
    (place) => {
      const cell = place.cell(1, 1).setDataValidation(list(false));
      spreadsheetApp().flush();
      if (verdictOf(() => cell.setValue('autre')) === 'refusé') return 'à l’appel';
      return verdictOf(() => {
        spreadsheetApp().flush();
      }) === 'refusé'
        ? 'à flush'
        : 'jamais';
    },
  ),
  seen('liste-trop-longue', 'Une liste déroulante refuse plus de 500 choix.', 'refusé', (place) =>
    verdictOf(() => {
      const values = Array.from({ length: 501 }, (_, index) => `choix ${index}`);
      place.cell(1, 1).setDataValidation(spreadsheetApp().newDataValidation().requireValueInList(values, true).build());
      spreadsheetApp().flush();
    }),
  ),
  seen(
    'clear',
    'clear() enlève fond et format, et laisse la note et la liste déroulante.',
    'note gardée, fond #ffffff, format 0.###############, liste oui',
    (place) => looksOf(loaded(place).clear()),
  ),
  seen(
    'clearcontent',
    'clearContent() n’enlève que la valeur.',
    'note gardée, fond #fff6d6, format @, liste oui | vide',
    (place) => `${looksOf(loaded(place).clearContent())} | ${place.seen(1, 1)}`,
  ),
  seen('note-effacee', 'setNote(null) enlève la note.', 'texte vide', (place) =>
    loaded(place).setNote(null).getNote() === '' ? 'texte vide' : 'note',
  ),
  seen(
    'fond-absent',
    'Une cellule sans fond donne #ffffff.',
    '#ffffff',
    (place) => place.cell(1, 1).getBackgrounds()[0]?.[0] ?? '',
  ),
  seen(
    'copie',
    'copyTo d’une plage copie valeur, note, fond, format et liste déroulante.',
    'note gardée, fond #fff6d6, format @, liste oui | texte « a »',
    (place) => {
      loaded(place).copyTo(place.cell(3, 1));
      return `${looksOf(place.cell(3, 1))} | ${place.seen(3, 1)}`;
    },
  ),
  seen('copie-formule', 'copyTo d’une plage déplace les références de ses formules.', 'oui', (place) => {
    place.cell(1, 2).setFormula(`=${place.a1(1, 1)}`);
    place.cell(1, 2).copyTo(place.cell(3, 2));
    return yesNo(place.cell(3, 2).getFormula() === `=${place.a1(3, 1)}`);
  }),
  seen(
    'copie-formats-conditionnels',
    'Nombre de règles de format conditionnel après copyTo d’une plage qui en a une, et leurs plages.',
    null,
    (place) => {
      addRule(place.sheet, place.cell(1, 1));
      place.cell(1, 1).copyTo(place.cell(3, 1));
      const rules = rulesOf(place, 4);
      return `${rules.length} : ${rules.join(', ')}`;
    },
  ),
  aside('clear-formats-conditionnels', 'clear() d’un onglet laisse ses formats conditionnels.', 'règles 1', (sheet) => {
    addRule(sheet, sheet.getRange(1, 1, 5, 1));
    sheet.getRange(1, 1, 1, 1).setValue('x');
    sheet.clear();
    return `règles ${sheet.getConditionalFormatRules().length}`;
  }),
  seen('regle-relue', 'La formule d’un format conditionnel se relit telle qu’elle a été écrite.', RULE, (place) => {
    addRule(place.sheet, place.range(1, 1, 2, 1));
    const rule = place.sheet
      .getConditionalFormatRules()
      .find((each) => each.getRanges().some((range) => range.getRow() === place.row));
    const formula = rule?.getBooleanCondition()?.getCriteriaValues()[0];
    return typeof formula === 'string' ? formula : 'aucune';
  }),
];
