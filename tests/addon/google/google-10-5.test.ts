import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../../..');

describe('10.5 writes that Google refuses late', () => {
  test(
    '10.5 every command and trigger says it in French, and leaves the workbook as before, whole, or mended by ' +
      'the next run',
    async () => {
      const outfile = join(ROOT, 'build/host/late-refusals.cjs');
      buildSync({
        entryPoints: [join(__dirname, '../late-refusals/try-scenes.ts')],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        packages: 'external',
        logLevel: 'silent',
      });
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', pathToFileURL(join(ROOT, 'build/edited-univer.mjs')).href, outfile, '1'],
        { cwd: ROOT },
      );
      const { tried, wrong } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
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
