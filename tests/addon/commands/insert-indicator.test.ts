import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { FUNCTIONS } from '../../../src/addon/functions/index';
import { openPage } from '../../host/open-page';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

const TABS = { ...smallWorkbook(), "L’équipe d'ici": [['Nom', 'Agent']], Notes: [['à moi']] };

/** Opens the small edition with a cell of Notes selected. */
async function at(a1: string, tab = 'Notes'): Promise<SpreadsheetHost> {
  const host = await open(CODE, TABS);
  host.select(tab, a1);
  return host;
}
const cellB2 = (host: SpreadsheetHost): unknown[] => [
  host.formulas('Notes')[1]?.[1],
  host.values('Notes')[1]?.[1],
  host.texts('Notes')[1]?.[1],
];

describe('« Insérer un indicateur… »', () => {
  test('lists every function as Sheets documents it, and its argument with what the workbook names', async () => {
    const host = await at('B2');
    expect(host.functions).toEqual(
      Object.entries(FUNCTIONS).map(([name, { help, argument }]) => ({
        name,
        description: help,
        parameters:
          argument === null
            ? []
            : [{ name: argument.name, description: `${argument.required ? '' : 'Facultatif. '}${argument.help}` }],
      })),
    );
    host.call('insererIndicateur');
    const { document } = openPage(host);
    const choices = (name: string): (string | null)[] => {
      const list = document.querySelector<HTMLSelectElement>('#fonction');
      if (list === null) return [];
      list.value = name;
      list.dispatchEvent(new (document.defaultView?.Event ?? Event)('change'));
      return [...document.querySelectorAll('#argument option')].map(({ textContent }) => textContent);
    };
    expect([...document.querySelectorAll('#fonction option')].map(({ textContent }) => textContent)).toEqual([
      'Nombre de participants différents',
      'Nombre de participants présents un jour donné',
      'Nombre d’inscrits un jour donné',
      'Nombre d’inscrits absents un jour donné',
      'Taux d’absence',
      'Nombre de conseillers numériques',
      'CoNums présents divisés par les CoNums du territoire',
      'Total des charges en euros',
      'Total des recettes externes en euros',
      'Charges de personnel en euros',
      'Part du reste à charge qui revient à une structure',
      'Ce qu’une structure a avancé',
      'Solde d’une structure',
      'Coût par participant',
      'Nombre d’ateliers tenus',
      'Durée totale des ateliers',
      'Nombre d’intervenants différents dans les ateliers tenus',
      'Nombre de demi-journées pendant lesquelles une session au moins commence',
      'Taux de satisfaction à une question',
      'Recommandation nette',
      'Tous les chiffres du bilan',
    ]);
    expect(choices('NEC_TAUX_ABSENCE')).toEqual([
      'Tous les jours',
      'Jour 1 (jeudi 13 juin 2024)',
      'Jour 2 (vendredi 14 juin 2024)',
    ]);
    expect(choices('NEC_PART')).toEqual(['Choisissez…', 'Rive gauche', 'Rive droite']);
    expect(choices('NEC_CHARGES')).toEqual(['Tous les postes', 'Achats', 'Location', 'Charges de personnel']);
    expect(choices('NEC_RECETTES')).toEqual(['Tous les types', 'Subvention']);
    expect(choices('NEC_ATELIERS')).toEqual(['Tous les formats', 'Plénière', 'Atelier', 'Retex']);
    expect(choices('NEC_SATISFACTION')).toEqual(['La première question de satisfaction', 'Satisfaction générale']);
    expect(choices('NEC_NPS')).toEqual([]);
  });

  test('writes the formula from its page', async () => {
    const host = await at('B2');
    host.call('insererIndicateur');
    const page = openPage(host);
    page.click(page.document.querySelector('#inserer'));
    await page.settled();
    expect(page.calls).toEqual([{ name: 'ecrireIndicateur', given: ['NEC_PARTICIPANTS', ''] }]);
    expect(page.document.querySelector('#etat')?.textContent).toBe(
      'L’indicateur est dans la cellule B2 de l’onglet « Notes ».',
    );
    expect(cellB2(host).slice(0, 2)).toEqual(["=NEC_PARTICIPANTS('Paramètres'!A:B;'Inscriptions'!A:K)", 3]);
  });

  test.each([
    ['NEC_TAUX_ABSENCE', '', "=NEC_TAUX_ABSENCE(;'Paramètres'!A:B;'Inscriptions'!A:K)", '20 %'],
    ['NEC_TAUX_ABSENCE', 'Jour 1', "=NEC_TAUX_ABSENCE(\"Jour 1\";'Paramètres'!A:B;'Inscriptions'!A:K)", '33 %'],
    ['NEC_DUREE', '', "=NEC_DUREE('Programme'!A:H)", '3h30'],
    [
      'NEC_PART',
      'Rive gauche',
      "=NEC_PART(\"Rive gauche\";'Paramètres'!A:B;'Personnel'!A:E;'Dépenses'!A:G;'Recettes'!A:D)",
      '260,25 €',
    ],
  ])('%s(%s) shows in its own format', async (name, argument, formula, shown) => {
    const host = await at('B2');
    await host.run('ecrireIndicateur', [name, argument]);
    const [written, , text] = cellB2(host);
    expect([written, String(text).replace(/\s/gu, ' ')]).toEqual([formula, shown]);
  });

  test('what it writes is recalculated by Sheets, the event dropped or the tab renamed, never rewritten', async () => {
    const host = await at('B2');
    await host.renameSheet('Inscriptions', "L'accueil");
    await host.run('ecrireIndicateur', ['NEC_PARTICIPANTS', '']);
    const [formula] = cellB2(host);
    expect(formula).toBe("=NEC_PARTICIPANTS('Paramètres'!A:B;'L''accueil'!A:K)");
    await host.edit("L'accueil", 'I3', 'oui', { event: false });
    await host.edit("L'accueil", 'A5', 'QUATRE', { event: false });
    await host.edit("L'accueil", 'I5', 'oui', { event: false });
    expect(cellB2(host)).toEqual([formula, 4, '4']);
    await host.run('actualiser');
    await host.openAsUser();
    expect(cellB2(host)[0]).toBe(formula);
  });

  test('a text of the argument stays a text', async () => {
    const host = await at('B2');
    await host.run('ecrireIndicateur', ['NEC_CHARGES', 'a";SUM(1)&"']);
    expect(cellB2(host).slice(0, 2)).toEqual([
      '=NEC_CHARGES("a"";SUM(1)&""";\'Paramètres\'!A:B;\'Personnel\'!A:E;\'Dépenses\'!A:G)',
      '#ERROR!',
    ]);
  });

  test.each([
    ['A1', 'Notes', 'NEC_NPS', '', 'La cellule A1 de l’onglet « Notes » n’est pas vide.'],
    ['L9', 'Inscriptions', 'NEC_PARTICIPANTS', '', 'Cet indicateur est calculé à partir de l’onglet « Inscriptions »'],
    ['B2', 'Notes', 'NEC_SOLDE', ' ', 'Choisissez d’abord : Structure.'],
    ['B2', 'Notes', 'constructor', '', '« constructor » n’est pas un indicateur.'],
  ])('refuses %s of %s for %s(%s)', async (a1, tab, name, argument, message) => {
    const host = await at(a1, tab);
    expect(() => host.call('ecrireIndicateur', [name, argument])).toThrow(message);
    expect(host.meter.writes).toBe(0);
  });

  test('refuses a generated tab', async () => {
    const host = await at('B2');
    await host.run('genererBilan');
    host.select('Tableau de bord', 'F40');
    expect(() => host.call('ecrireIndicateur', ['NEC_NPS', ''])).toThrow(
      'L’onglet « Tableau de bord » est réécrit à chaque génération.',
    );
  });
});
