import { parseArgs } from 'node:util';

/** What `npm start` is asked for. */
export interface Command {
  /** The file or the folder of CSV files to open, null for the example. */
  readonly input: string | null;
  /** True to begin with an empty workbook. */
  readonly blank: boolean;
  readonly port: number;
  readonly help: boolean;
}

const FIRST_PORT = 8024;
const LAST_PORT = 65_535;

/** How the command line is used, in French. */
export const USAGE = `Usage : npm start [-- CLASSEUR.xlsx | -- DOSSIER_CSV | -- --nouveau] [--port N]

  CLASSEUR.xlsx   classeur à ouvrir, enregistré là où il est
  DOSSIER_CSV     dossier de fichiers .csv, un par onglet : un classeur en est fait dans out/
  --nouveau       commence un classeur vide dans out/
  --port N        port de l’adresse locale ; par défaut ${FIRST_PORT}, ou le suivant qui est libre
  --help          affiche cette aide

Sans rien, ouvre une copie de l’exemple, out/NEC 2024.xlsx (la vôtre, si vous l’avez déjà modifiée).
`;

/** Gives what the arguments ask for, or null when they are wrong. */
export function readCommand(args: readonly string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { nouveau: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const [input = null, ...more] = positionals;
    const blank = values.nouveau === true;
    const port = values.port ?? String(FIRST_PORT);
    if (
      more.length > 0 ||
      input === '' ||
      (blank && input !== null) ||
      !/^\d{1,5}$/.test(port) ||
      Number(port) > LAST_PORT
    )
      return null;
    return { input, blank, port: Number(port), help: values.help === true };
  } catch {
    return null;
  }
}
