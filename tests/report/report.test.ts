import type { PartId } from '../../src/report/parts';
import { reportOf } from '../../src/report/report';
import { tinyPng } from '../make/xlsx/tiny-png';
import { bilanOfTabs, exampleTabs } from '../make/workbook-source';
import { listed } from '../../src/domain/names';
import { inputOf } from '../make/report/report-editions';
import { headings, linesOf, tables, textsOf, spaces } from '../make/report/report-texts';

const example = bilanOfTabs(exampleTabs()).bilan;

describe('the report of the example', () => {
  const document = reportOf(inputOf(example));

  test('has every part in its order', () => {
    expect(headings(document, 1)).toEqual(
      listed(`
        Introduction | Bilan quantitatif | Bilan qualitatif | Bilan financier | Conclusion
        Annexe 1 – État des dépenses | Annexe 2 – Programme détaillé | Annexe 3 – Compte rendu financier
      `),
    );
    expect(headings(document, 2)).toEqual(
      listed(`
        Thèmes abordés | Chiffres clés | Analyse | Objectifs | Participation par jour
        Comparaison avec l’édition précédente | Origine des participants | Satisfaction par question | Recommandation
        Paroles de participants | Constat des organisateurs | Montants clés | Analyse | Charges | Produits
        Propositions pour la prochaine édition | Charges | Produits | Le programme en un coup d’œil
        Jeudi 13 juin 2024 | Vendredi 14 juin 2024
      `),
    );
  });

  test('opens with what, when, where, by whom and with whose money', () => {
    expect(document.cover.flatMap(textsOf).map(spaces)).toEqual([
      'Bilan',
      'NEC Sud-Ouest #2',
      'Jeudi 13 et vendredi 14 juin 2024',
      'UPPA, Bayonne (64)',
      'Document réalisé par',
      'La Fibre64',
      'ALPI',
      '',
      'Drapeau de l’Union européenne : un cercle de douze étoiles jaunes sur fond bleu.',
      'Cofinancé par l’Union européenne',
    ]);
    expect([document.title, document.authors]).toEqual(['Bilan NEC Sud-Ouest #2', 'La Fibre64 et ALPI']);
  });

  test('gives the accounts of the published figures, both sides equal', () => {
    const byAccount = (end: string) =>
      tables(document)
        .find(({ caption }) => caption.endsWith(end))
        ?.rows.map(({ cells }) => cells.map(spaces));
    expect([byAccount('Charges par compte'), byAccount('Produits par compte')]).toEqual([
      [
        ['60', 'Achats', '–', '679,58 €', '–'],
        ['61', 'Services extérieurs', '–', '2 340,00 €', '–'],
        ['62', 'Autres services extérieurs', '–', '2 606,23 €', '–'],
        ['64', 'Charges de personnel', '–', '17 820,00 €', '–'],
        ['', 'Total des charges', '–', '23 445,81 €', '–'],
      ],
      [
        ['74', 'Subventions d’exploitation', '–', '3 500,00 €', '–'],
        ['', 'Ressources propres affectées', '–', '19 945,81 €', '–'],
        ['', 'Total des produits', '–', '23 445,81 €', '–'],
      ],
    ]);
  });

  test('shows the published figures', () => {
    const [objectives, days, former] = tables(document);
    expect(objectives?.rows.map(({ cells }) => cells)).toEqual([['Participants', '100 à 150', '90', '−10']]);
    expect(days?.rows.map(({ cells }) => cells.map(spaces))).toEqual([
      ['Jeudi 13 juin 2024', '90', '76', '14', '0', '16 %'],
      ['Vendredi 14 juin 2024', '58', '50', '9', '1', '16 %'],
    ]);
    expect(former?.rows.map(({ cells }) => cells.map(spaces))).toEqual([
      ['Demi-journées', '3', '3', 'stable'],
      ['Participants', '90', '115', '−25 (−22 %)'],
    ]);
    const statement = tables(document).find(({ caption }) => caption.endsWith('État des charges'));
    expect(
      statement?.rows
        .filter(({ kind }) => kind !== 'line')
        .map(({ cells }) => spaces(cells.filter((cell) => cell !== '').join(' : '))),
    ).toEqual(
      listed(`
        Achats | Total Achats : 679,58 € | Intervenants + Déplacements + Frais de missions
        Total Intervenants + Déplacements + Frais de missions : 2 214,79 € | Communication
        Total Communication : 391,44 € | Location Lieu | Total Location Lieu : 2 340,00 € | Charges de personnel
        Total Charges de personnel : 17 820,00 € | TOTAL DES CHARGES : 23 445,81 €
      `),
    );
    expect(statement?.rows[1]?.cells.map(spaces)).toEqual(
      listed('Réception Intervenants/Institutionnels | Fromagerie ASSIMANS | 533 | août 2024 | 440,60 €'),
    );
    expect(
      tables(document)
        .find(({ caption }) => caption.endsWith('État des produits'))
        ?.rows.map(({ cells }) => spaces(cells.join(' : '))),
    ).toEqual(
      listed(`
        Subvention | ANCT : 3 500,00 € | Total Subvention : 3 500,00 € | Budget interne | La Fibre64 : 9 066,28 €
        ALPI : 10 879,53 € | Total Budget interne : 19 945,81 € | TOTAL DES PRODUITS : 23 445,81 €
      `),
    );
  });

  test('marks the cancelled session and names the speakers', () => {
    const lines = linesOf(document);
    // In the programme at a glance, then in the detailed one.
    expect(lines.filter((line) => line.startsWith('ANNULÉ'))).toEqual([
      'ANNULÉ – Reconnect : des solutions numériques pour l’accompagnement social',
      'ANNULÉ – Reconnect : des solutions numériques pour l’accompagnement social',
    ]);
    expect(lines).toContain('David CARASSUS, Professeur HDR, chaire OPTIMA, UPPA');
    expect(lines).toContain('10h – 11h15 · Masterclass · AMPHI');
  });

  test('publishes the opinions that may be, without author', () => {
    const quotes = document.body.filter(
      (block) => block.kind === 'paragraph' && (block.role === 'quote' || block.role === 'author'),
    );
    expect(quotes.flatMap(textsOf).map(spaces)).toEqual([
      '« Des échanges faciles avec les intervenants, dans une ambiance artisanale. »',
      '« Deux journées utiles pour créer du lien avec les partenaires. »',
      '« Bonne organisation et sujets bien choisis. »',
    ]);
  });

  test('says which charts could not be had, and gives their tables', () => {
    expect(linesOf(document).filter((line) => line.startsWith('Le graphique'))).toHaveLength(4);
    const satisfaction = tables(document).find(({ caption }) => caption.endsWith('Nombre de réponses par question'));
    expect(satisfaction?.columns.map(({ title }) => title)).toEqual(
      listed(
        'Question | Très satisfait | Satisfait | Peu satisfait | Pas du tout satisfait | Avis exprimés | Avis positifs',
      ),
    );
  });

  test('shows the charts that there are, with what they show in words', () => {
    const pictures = new Map([
      ['days', tinyPng(600, 300)],
      ['satisfaction', tinyPng(600, 300)],
      ['charges', tinyPng(600, 300)],
      ['products', Uint8Array.of(1, 2, 3)],
    ] as const);
    const withCharts = reportOf(inputOf(example, { pictures }));
    const shown = withCharts.body.flatMap((block) => (block.kind === 'picture' ? [block] : []));
    expect(shown.map(({ caption, width, height }) => [caption, width, height])).toEqual([
      ['Figure 1 – Inscrits et présents par jour', 600, 300],
      ['Figure 2 – Satisfaction par question, en % des avis exprimés', 600, 300],
      ['Figure 3 – Charges par poste, en euros', 600, 300],
    ]);
    expect(shown.map(({ alternative }) => spaces(alternative))).toEqual([
      'Diagramme en barres : inscrits et présents, jour par jour. Jeudi 13 juin 2024 : 90 inscrits, 76 présents ; ' +
        'Vendredi 14 juin 2024 : 58 inscrits, 50 présents.',
      'Barres empilées : pour chaque question, part de chaque réponse, de la meilleure à la moins bonne. Avis ' +
        'positifs : Satisfaction générale, 94 % ; Qualité des intervenants, 94 % ; Choix des thématiques, 94 % ; ' +
        'Organisation, 97 % ; Lieu et accueil, 91 %.',
      'Diagramme en barres : montant de chaque poste de charges. Achats : 679,58 € ; Intervenants + Déplacements + ' +
        'Frais de missions : 2 214,79 € ; Communication : 391,44 € ; Location Lieu : 2 340,00 € ; Charges de ' +
        'personnel : 17 820,00 €.',
    ]);
    expect(linesOf(withCharts).filter((line) => line.startsWith('Le graphique'))).toEqual([
      'Le graphique « Montant des produits » n’a pas pu être produit : le tableau donne ses chiffres.',
    ]);
  });
});

describe('what staff retained', () => {
  const retained = new Map([
    ['duration', 930],
    ['charges', 1],
    ['dayPresent:1', 80],
  ]);
  const lines = linesOf(reportOf(inputOf(example, { retained })));

  test('is printed, marked and told, but for money', () => {
    expect(lines).toContain('15h30 d’échanges *');
    expect(lines).toContain('80 *');
    expect(lines).toContain(
      '* Valeurs retenues par les organisateurs, différentes de celles qui ont été calculées. Durée des ' +
        'ateliers : 15h30 (calculé : 14h45) ; Fréquentation du jour 1 : 80 (calculé : 76).',
    );
    expect(lines).toContain('TOTAL DES CHARGES');
    expect(lines).not.toContain('0,01 €');
  });

  test('is not told when it is what was calculated', () => {
    expect(
      linesOf(reportOf(inputOf(example, { retained: new Map([['duration', 885]]) }))).filter(
        (line) => line.includes('Valeurs retenues') || line.includes('calculé :'),
      ),
    ).toEqual([]);
  });

  test('takes the place of a proposed text, with its lists; a blank text does not', () => {
    const texts = new Map<PartId, string>([
      ['introduction', 'Notre texte.\n- un\n\n• deux'],
      ['conclusion', ' \n '],
    ]);
    const { body } = reportOf(inputOf(example, { texts }));
    expect(body.slice(1, 4).map((block) => [block.kind, ...textsOf(block)])).toEqual([
      ['paragraph', 'Notre texte.'],
      ['item', 'un'],
      ['item', 'deux'],
    ]);
    expect(body.flatMap(textsOf).some((line) => line.startsWith('Cette édition a réuni'))).toBe(true);
  });
});
