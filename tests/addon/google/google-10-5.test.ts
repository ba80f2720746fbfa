import { runInNode } from '../../make/run-in-node';

describe('10.5 writes that Google refuses late', () => {
  test(
    '10.5 every command and trigger says it in French, and leaves the workbook as before, whole, or mended by ' +
      'the next run',
    async () => {
      const { tried, wrong } = (await runInNode('addon/late-refusals/try-scenes.ts', '1')) as {
        readonly tried: Readonly<Record<string, number>>;
        readonly wrong: readonly string[];
      };
      expect(wrong).toEqual([]);
      // Those that only show something have no write to refuse.
      expect(
        Object.keys(tried)
          .filter((name) => tried[name] !== 0)
          .sort(),
      ).toEqual([
        'actualiser',
        'annulerDerniereGeneration',
        'comparerEditions',
        'diagnosticEtape',
        'ecrireIndicateur',
        'ecrireInscriptions',
        'enregistrerPointage',
        'feuillesEmargement',
        'figerEtAnonymiser',
        'genererBilan',
        'grilleProgramme',
        'nouvelleEdition',
        'onEdit',
        'onInstall',
        'onOpen',
        'preparerClasseur',
        'produireDocuments',
        'produireRapport',
        'verifierDeNouveau',
        'verifierDonnees',
      ]);
    },
    900_000,
  );
});
