import { accountLabel } from '../../../src/words/account-labels';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilanOf } from '../../../src/domain/bilan';
import type { Edition } from '../../../src/domain/edition';
import { finding } from '../../../src/domain/finding';
import { figuresFile } from '../../../src/workbook/exports/figures-file';
import { makeBilan, makeEdition, makeRegistration, makeRegistrations, makeSettings, NO_TABS } from '../../make/edition';

const schema = JSON.parse(readFileSync(join(__dirname, '../../../docs/figures.schema.json'), 'utf8')) as object;
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  schema,
);

function errorsOf(value: unknown): unknown {
  validate(JSON.parse(JSON.stringify(value)));
  return validate.errors;
}

const EMPTY: Edition = {
  ...makeEdition(),
  settings: makeSettings({
    name: null,
    days: [],
    structures: [],
    defaultPayer: null,
    territoryConums: null,
    dayCost: null,
    preparationMonths: null,
    sharingKey: { kind: 'missing' },
  }),
  ...NO_TABS,
};

/** The rows of accounts of which nothing was planned, with what was spent or received. */
const rowsOf = (accounts: readonly (string | null)[], actual: Readonly<Record<string, number>>) =>
  accounts.map((account) => ({
    compte: account,
    libelle: accountLabel(account ?? 'own'),
    prevu: null,
    realise: actual[String(account)] ?? 0,
    taux: null,
  }));

describe('figures.json', () => {
  test('holds the figures of a small edition', () => {
    const bilan = makeBilan();
    const file = figuresFile(
      bilan,
      [finding('amount-missing', { tab: 'expenses', row: 7, field: null }, {})],
      new Map(),
    );
    expect(errorsOf(file)).toBeNull();
    expect(JSON.parse(JSON.stringify(file))).toEqual({
      edition: 'NEC Essai',
      programme: { demiJournees: 1, ateliers: 1, dureeMinutes: 60, intervenants: 2 },
      participation: {
        participants: 6,
        conums: 1,
        tauxConums: 0.1,
        inscrits: 9,
        absents: 0,
        tauxAbsence: 0,
        jours: [
          { jour: '2024-06-13', inscrits: 6, presents: 6, absents: 0, nonInscrits: 0, tauxAbsence: 0 },
          { jour: '2024-06-14', inscrits: 3, presents: 3, absents: 0, nonInscrits: 0, tauxAbsence: 0 },
        ],
        departements: [
          { departement: '64', participants: 5 },
          { departement: 'Autres', participants: 1 },
        ],
        structures: [{ structure: 'Non renseigné', participants: 6 }],
      },
      agents: { preparation: { agents: 2, jours: 3, mois: 10 }, evenement: { agents: 0, heures: 0 } },
      finances: {
        postes: [
          { poste: 'Achats', centimes: 15_015 },
          { poste: 'Lieu', centimes: 30_000 },
        ],
        personnel: 162_000,
        charges: 207_015,
        recettes: 20_000,
        resteACharge: 187_015,
        partenaires: [
          { structure: 'La Fibre64', personnel: 54_000, avance: 79_015, part: 62_338, solde: 16_677 },
          { structure: 'ALPI', personnel: 108_000, avance: 108_000, part: 124_677, solde: -16_677 },
        ],
        virements: [{ de: 'ALPI', vers: 'La Fibre64', centimes: 16_677 }],
        coutParParticipant: 34_503,
        compteRendu: {
          charges: rowsOf(['60', '61', '62', '63', '64', '65', '66', '67', '68', '69'], {
            '60': 15_015,
            '61': 30_000,
            '64': 162_000,
          }),
          produits: rowsOf(['70', '73', '74', '75', '76', '77', '78', '79', null], { '74': 20_000, null: 187_015 }),
          totalCharges: { prevu: null, realise: 207_015, taux: null },
          totalProduits: { prevu: null, realise: 207_015, taux: null },
          financeurs: [{ financeur: 'ANCT', centimes: 20_000, part: 20_000 / 207_015 }],
        },
        contributionsEnNature: { emplois: 0, ressources: 0 },
      },
      satisfaction: {
        reponses: 2,
        tauxReponse: 2 / 6,
        nps: null,
        questions: [
          {
            question: 'Satisfaction générale',
            genre: 'satisfaction',
            reponses: 2,
            taux: 0.5,
            moyenne: null,
            comptes: [
              { reponse: 'Satisfait', nombre: 1 },
              { reponse: 'Peu satisfait', nombre: 1 },
            ],
          },
          { question: 'Commentaire', genre: 'texte', reponses: 1, taux: null, moyenne: null, comptes: [] },
        ],
      },
      constats: [
        {
          code: 'amount-missing',
          gravite: 'avertissement',
          onglet: 'Dépenses',
          cellule: null,
          message: 'La ligne n’a pas de montant : elle n’est pas comptée.',
        },
      ],
    });
  });

  test('never holds a free text of the survey', () => {
    expect(JSON.stringify(figuresFile(makeBilan(), [], new Map()))).not.toContain('=1+1');
  });

  test('is valid with nothing known', () => {
    const file = figuresFile(bilanOf(EMPTY), bilanOf(EMPTY).findings, new Map());
    expect(errorsOf(file)).toBeNull();
  });

  test('joins what staff typed as « Autres » with the small groups', () => {
    const people = [
      ...Array.from({ length: 6 }, () => 'autres'),
      ...Array.from({ length: 7 }, () => '64'),
      '33',
      '',
    ].map((department, index) => makeRegistration(index + 2, [1], { department }));
    const file = figuresFile(makeBilan({ registrations: makeRegistrations(people) }), [], new Map());
    expect(file).toMatchObject({
      participation: {
        departements: [
          { departement: '64', participants: 7 },
          { departement: 'Autres', participants: 8 },
        ],
      },
    });
  });

  test.each([
    ['an unknown key', { autre: 1 }],
    ['a text for a number', { edition: 3 }],
  ])('the schema refuses %s', (_name, more) => {
    expect(errorsOf({ ...figuresFile(makeBilan(), [], new Map()), ...more })).not.toBeNull();
  });
});
