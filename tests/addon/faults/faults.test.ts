import { sample, tryScenes } from './try-scenes';

test(
  '10.5 when a service fails, or a write is refused late, every command and trigger says it in French, and leaves ' +
    'the workbook as before, whole, or mended by the next run; what was typed is set aside once (one failure each, ' +
    'of four kinds by turns: `npm run faults` tries them all)',
  async () => {
    const { tried, wrong, writing } = await tryScenes(sample());
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(30);
    // Those that only show something have no write to refuse.
    expect([...writing].sort()).toEqual([
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
  240_000,
);
