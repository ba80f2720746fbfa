import type { EmbeddedChart, Sheet } from '../../google/surface';
import { charts, spreadsheetApp } from '../sheets/services';
import { aside, seen, verdictOf, yesNo, type Belief, type Place } from './belief';
import { SCRATCH } from '../../workbook/phrases/tab-names';

/** The key of the metadata that these checks leave on scratch tabs; it goes with them. */
const METADATA = 'nec.diagnostic.essai';

const isSame = (one: unknown, other: unknown) => yesNo(one === other);
const titlesOf = (sheet: Sheet) => sheet.getCharts().map((chart) => String(chart.getOptions()?.get('title')));

function inserted(place: Place, sheet: Sheet): EmbeddedChart[] {
  sheet.getRange(1, 1, 3, 2).setValues([
    ['Poste', 'Montant'],
    ['a', 1],
    ['b', 2],
  ]);
  const builder = sheet
    .newChart()
    .setChartType(charts().ChartType.PIE)
    .addRange(sheet.getRange(1, 1, 3, 2))
    .setNumHeaders(1);
  sheet.insertChart(builder.setPosition(5, 1, 0, 0).setOption('title', `Essai ${place.row}`).build());
  spreadsheetApp().flush();
  return sheet.getCharts();
}

/** The first bytes of a PNG file, from -128 to 127. */
const PNG = '-119,80,78,71';

function picture(place: Place, sheet: Sheet): number[] {
  return inserted(place, sheet)[0]?.getAs('image/png').getBytes() ?? [];
}

/** Gives the size that the head of a PNG file says: « 1200 × 742 pixels, 23456 octets ». */
function sizeOf(bytes: readonly number[]): string {
  const number = (at: number) => bytes.slice(at, at + 4).reduce((whole, byte) => whole * 256 + (byte & 255), 0);
  return `${number(16)} × ${number(20)} pixels, ${bytes.length} octets`;
}

/** What we believe of tabs, and of what stands beside their cells: charts, protections, metadata. */
export const TABS: readonly Belief[] = [
  aside(
    'onglet-place',
    'insertSheet met l’onglet à la place demandée, comptée à partir de 0, et le montre.',
    'dernier, montré',
    (sheet, place) => {
      const isLast = sheet.getIndex() === place.spreadsheet.getSheets().length;
      return (
        `${isLast ? 'dernier' : 'ailleurs'}, ` +
        (place.spreadsheet.getActiveSheet().getSheetId() === sheet.getSheetId() ? 'montré' : 'pas montré')
      );
    },
  ),
  aside(
    'onglet-taille',
    'Un nouvel onglet a 1 000 lignes et 26 colonnes.',
    '1000 × 26',
    (sheet) => `${sheet.getMaxRows()} × ${sheet.getMaxColumns()}`,
  ),
  aside('onglet-cache', 'Un onglet caché se dit caché.', 'oui', (sheet) => yesNo(sheet.hideSheet().isSheetHidden())),
  aside('onglet-nom-pris', 'Deux onglets ne peuvent pas porter le même nom, même à la casse près.', 'refusé', (sheet) =>
    verdictOf(() => sheet.setName(SCRATCH.toLowerCase())),
  ),
  seen('onglet-casse', 'getSheetByName distingue la casse.', 'oui', (place) =>
    yesNo(place.spreadsheet.getSheetByName(SCRATCH.toLowerCase()) === null),
  ),
  aside('onglet-renomme', 'Un onglet renommé garde son identifiant.', 'oui', (sheet, place) => {
    const id = sheet.getSheetId();
    return isSame(sheet.setName(`${place.asideName} bis`).getSheetId(), id);
  }),
  seen('objets', 'Deux objets rendus pour le même onglet ne sont pas « === ».', 'non', (place) =>
    isSame(place.spreadsheet.getSheetByName(SCRATCH), place.spreadsheet.getSheetByName(SCRATCH)),
  ),
  aside(
    'metadonnee',
    'Une métadonnée se retrouve par sa clé, sur son onglet, même renommé.',
    'valeur, le même onglet',
    (sheet, place) => {
      sheet.addDeveloperMetadata(METADATA, 'valeur').setName(`${place.asideName} bis`);
      const found = place.spreadsheet.createDeveloperMetadataFinder().withKey(METADATA).find();
      const isHere = (id: number | undefined) => (id === sheet.getSheetId() ? 'le même onglet' : 'un autre onglet');
      return found
        .map((metadata) => `${metadata.getValue() ?? ''}, ${isHere(metadata.getLocation().getSheet()?.getSheetId())}`)
        .join(' ; ');
    },
  ),
  aside(
    'metadonnee-copie',
    'Un onglet dupliqué n’emporte pas les métadonnées.',
    'ne les emporte pas',
    (sheet, place) => {
      const copy = sheet.addDeveloperMetadata(METADATA, 'valeur').copyTo(place.spreadsheet);
      try {
        spreadsheetApp().flush();
        const found = place.spreadsheet.createDeveloperMetadataFinder().withKey(METADATA).find();
        const bearers = found.map((metadata) => metadata.getLocation().getSheet()?.getSheetId());
        return bearers.includes(copy.getSheetId()) ? 'les emporte' : 'ne les emporte pas';
      } finally {
        place.spreadsheet.deleteSheet(copy);
      }
    },
  ),
  {
    id: 'recherche-formules',
    belief: 'La recherche dans les formules trouve une partie du texte, sans distinguer la casse.',
    expected: 'trouvé',
    prepare: (place) => place.cell(1, 1).setFormula('=SONDE_NEC("rend";"à trouver")'),
    see: (place) => {
      const found = place.spreadsheet.createTextFinder('sonde_nec("rend";"À TROU').matchFormulaText(true).findAll();
      return found.some((range) => range.getSheet().getName() === SCRATCH && range.getRow() === place.row)
        ? 'trouvé'
        : 'pas trouvé';
    },
  },
  aside(
    'protection',
    'Protéger deux fois un onglet ne fait qu’une protection ; « avertir seulement » laisse écrire, et la ' +
      'description reste.',
    '1 : « essai », avertit oui, modifiable oui',
    (sheet) => {
      sheet.protect().setDescription('essai').setWarningOnly(true);
      sheet.protect();
      const all = sheet.getProtections(spreadsheetApp().ProtectionType.SHEET);
      return (
        `${all.length} : ` +
        all
          .map(
            (each) =>
              `« ${each.getDescription()} », avertit ${yesNo(each.isWarningOnly())}, ` +
              `modifiable ${yesNo(each.canEdit())}`,
          )
          .join(', ')
      );
    },
  ),
  aside('protection-ecriture', 'Un script écrit dans un onglet protégé qui avertit seulement.', 'accepté', (sheet) => {
    sheet.protect().setWarningOnly(true);
    return verdictOf(() => {
      sheet.getRange(1, 1, 1, 1).setValue(1);
      spreadsheetApp().flush();
    });
  }),
  aside('graphique', 'Un graphique inséré se retrouve par son titre.', 'oui', (sheet, place) =>
    yesNo(inserted(place, sheet).length === 1 && titlesOf(sheet)[0] === `Essai ${place.row}`),
  ),
  aside('graphique-ote', 'Un graphique relu s’enlève.', 'oui', (sheet, place) => {
    for (const chart of inserted(place, sheet)) sheet.removeChart(chart);
    return yesNo(sheet.getCharts().length === 0);
  }),
  aside(
    'graphique-image',
    'getAs("image/png") donne l’image d’un graphique, au format PNG.',
    'image PNG',
    (sheet, place) => (picture(place, sheet).slice(0, 4).join() === PNG ? 'image PNG' : 'autre chose'),
  ),
  aside('graphique-taille', 'Taille de l’image d’un graphique de 600 × 371 pixels.', null, (sheet, place) =>
    sizeOf(picture(place, sheet)),
  ),
  seen('filtre-absent', 'Un onglet sans filtre n’en donne pas.', 'oui', (place) =>
    yesNo(place.sheet.getFilter() === null),
  ),
];
