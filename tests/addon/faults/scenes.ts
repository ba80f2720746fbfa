import type { HostOptions, SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { sentImport } from '../../make/imported-file';
import { smallWorkbook } from '../../make/small-workbook';

/** A command or a trigger, in a workbook where it has something to do. */
export interface Scene {
  readonly tabs?: ReturnType<typeof smallWorkbook>;
  readonly options?: Partial<HostOptions>;
  /** What was done before. */
  readonly prepare?: (host: SpreadsheetHost) => Promise<unknown>;
  /** Does it; gives back what it answers. */
  readonly act: (host: SpreadsheetHost) => Promise<unknown>;
  /** What ends it after a refusal: the same again unless said. */
  readonly mend?: Scene['act'];
  /** What it says of a failure, in every case. */
  readonly says?: RegExp;
  /** Whether nothing is done of what is told to have failed. */
  readonly isUndone?: boolean;
  /** What a failure may leave, beside the workbook of before: nothing, or a part that the next run completes. */
  readonly leaves: 'nothing' | 'a part';
  /** Whether cells of the staff's are replaced on purpose. */
  readonly replaces?: boolean;
  /** Whether nobody is there to be told: the next opening tries again. */
  readonly isSilent?: boolean;
  /** What the act types, which may be left as it was typed. */
  readonly typed?: string;
}

const { Paramètres = [], Programme = [], Inscriptions = [], Dépenses = [] } = smallWorkbook();
const functions = { 'Mes chiffres': [['=NEC_TAUX_ABSENCE()'], ['=1+NEC_CHARGES("Achats")'], ['note']] };
export const TABS = smallWorkbook(functions);
const broken = smallWorkbook({
  ...functions,
  Recettes: [
    ['Type', 'Financeur', 'Montant', 'Perçu par'],
    ['Subvention', 'ANCT', 'deux cents', ''],
  ],
});
/** Whoever is asked for a word types it; for anything else, the name of the next edition. */
const answering: Partial<HostOptions> = {
  answers: (dialog) => {
    if (dialog.kind === 'prompt')
      return { button: 'OK', text: /tapez ([A-Z]{4,})/u.exec(dialog.text)?.[1] ?? 'NEC Petit #2' };
    return { button: 'buttons' in dialog && dialog.buttons === 'YES_NO' ? 'YES' : 'OK' };
  },
};
const run =
  (name: string, ...given: readonly unknown[]) =>
  (host: SpreadsheetHost): Promise<unknown> =>
    host.run(name, given);
const generated = run('genererBilan');
const imported = sentImport(
  'Nom;Prénom;E-mail;Jour ' +
    '1\nQUATRE;Diane;d@exemple.org;oui\nDEUX;Bruno;b@exemple.org;oui\nCINQ;Élie;e@exemple.org;oui\n',
);

/** What staff typed in a generated tab. */
export const NOTED = 'à revoir';

/** A bilan, and an amount changed since, of which no script was told. */
async function stale(host: SpreadsheetHost): Promise<void> {
  await host.run('genererBilan');
  await host.edit('Recettes', 'C2', '250', { event: false });
}

/** A bilan, amounts changed since, and a note in a generated tab; opening the workbook again changes nothing more. */
async function edited(host: SpreadsheetHost): Promise<void> {
  await stale(host);
  await host.edit('Dépenses', 'F2', '999,99');
  await host.edit('Équilibre', 'K3', NOTED);
  await host.openAsUser();
}
const CUT_OFF =
  /Le travail n’a pas pu aller jusqu’au bout|Le travail a été interrompu|La commande n’a pas pu être faite/u;

/** A scene for each function of the bundle that people or Google call; some need several. */
export const SCENES: Readonly<Record<string, readonly Scene[]>> = {
  preparerClasseur: [
    {
      tabs: { Paramètres, Programme, Inscriptions, Dépenses, Avis: [], ...functions },
      act: run('preparerClasseur'),
      leaves: 'a part',
    },
  ],
  importerInscriptions: [{ act: run('importerInscriptions'), leaves: 'nothing' }],
  ecrireInscriptions: [
    {
      act: run('ecrireInscriptions', imported),
      // Boxes that a run had no time to make come with « Préparer le classeur ».
      mend: async (host) => {
        await host.run('ecrireInscriptions', [imported]);
        await host.run('preparerClasseur');
      },
      leaves: 'a part',
    },
  ],
  genererBilan: [
    { act: generated, leaves: 'nothing', says: CUT_OFF, isUndone: true },
    { prepare: edited, act: generated, leaves: 'nothing', says: CUT_OFF, isUndone: true },
  ],
  produireRapport: [{ prepare: edited, act: run('produireRapport'), leaves: 'nothing' }],
  produireDocuments: [{ prepare: edited, act: run('produireDocuments'), leaves: 'nothing' }],
  annulerDerniereGeneration: [
    {
      prepare: async (host) => {
        await edited(host);
        await host.run('genererBilan');
        await host.edit('Bilan', 'K5', NOTED);
      },
      act: run('annulerDerniereGeneration'),
      leaves: 'nothing',
      says: CUT_OFF,
    },
    {
      prepare: generated,
      act: run('annulerDerniereGeneration'),
      leaves: 'nothing',
      says: CUT_OFF,
    },
  ],
  verifierDonnees: [{ tabs: broken, act: run('verifierDonnees'), leaves: 'a part' }],
  verifierDeNouveau: [{ tabs: broken, act: run('verifierDeNouveau'), leaves: 'a part' }],
  actualiser: [{ prepare: stale, act: run('actualiser'), leaves: 'a part' }],
  insererIndicateur: [{ act: run('insererIndicateur'), leaves: 'nothing' }],
  ecrireIndicateur: [
    {
      act: async (host) => {
        host.select('Mes chiffres', 'B1');
        if (host.formulas('Mes chiffres')[0]?.[1]) return '';
        return host.run('ecrireIndicateur', ['NEC_TAUX_ABSENCE', '']);
      },
      leaves: 'a part',
    },
  ],
  exporterJournal: [{ act: run('exporterJournal'), leaves: 'nothing' }],
  attestationsEtBadges: [{ act: run('attestationsEtBadges'), leaves: 'nothing' }],
  documentDesPresents: [{ act: (host) => host.run('documentDesPresents', ['badges', '']), leaves: 'nothing' }],
  feuillesEmargement: [{ act: run('feuillesEmargement'), leaves: 'nothing' }],
  pointage: [{ act: run('pointage'), leaves: 'nothing' }],
  listePointage: [{ act: run('listePointage'), leaves: 'nothing' }],
  enregistrerPointage: [
    {
      act: (host) =>
        host.run('enregistrerPointage', [
          [
            { kind: 'tick', day: 1, key: keyOf(host, 'DEUX') },
            { kind: 'add', day: 2, walkIn: { name: 'NEUF', firstName: 'Ines', structure: '', profile: '' } },
          ].filter(({ kind }) => kind === 'tick' || !host.values('Inscriptions').flat().includes('NEUF')),
        ]),
      leaves: 'a part',
    },
  ],
  grilleProgramme: [{ act: run('grilleProgramme'), leaves: 'nothing' }],
  exporterProgramme: [{ act: run('exporterProgramme'), leaves: 'nothing' }],
  comparerEditions: [{ act: run('comparerEditions'), leaves: 'nothing' }],
  nouvelleEdition: [
    {
      options: { id: '', ...answering },
      prepare: run('preparerClasseur'),
      act: run('nouvelleEdition'),
      leaves: 'a part',
      replaces: true,
    },
  ],
  figerEtAnonymiser: [
    {
      options: answering,
      prepare: edited,
      act: run('figerEtAnonymiser'),
      leaves: 'a part',
      replaces: true,
    },
  ],
  allerALaCellule: [{ act: run('allerALaCellule', 0, 'A1'), leaves: 'nothing' }],
  diagnostic: [{ act: run('diagnostic'), leaves: 'nothing' }],
  diagnosticEtape: [{ act: run('diagnosticEtape', 0, [], 0), leaves: 'a part' }],
  diagnosticFerme: [{ act: run('diagnosticFerme'), leaves: 'nothing' }],
  aPropos: [{ act: run('aPropos'), leaves: 'nothing' }],
  onOpen: [{ prepare: stale, act: (host) => host.openAsUser(), leaves: 'a part', isSilent: true }],
  onInstall: [{ prepare: stale, act: run('onInstall'), leaves: 'a part', isSilent: true }],
  onEdit: [
    {
      tabs: broken,
      prepare: async (host) => {
        await host.run('preparerClasseur');
        await host.run('verifierDonnees');
      },
      act: (host) => host.edit('Recettes', 'C2', '440.60 €'),
      typed: '440.60 €',
      leaves: 'a part',
    },
    {
      prepare: run('preparerClasseur'),
      act: (host) => host.edit('Programme', 'B2', '9h15'),
      typed: '9h15',
      leaves: 'a part',
    },
  ],
};

function keyOf(host: SpreadsheetHost, name: string): string {
  const { people } = host.call('listePointage') as {
    people: readonly { readonly name: string; readonly key: string }[];
  };
  return people.find((person) => person.name === name)?.key ?? '';
}
