/** What consolidating reads of docs/figures.schema.json: cents, minutes, exact ratios, null for the unknown. */
export interface FiguresDocument {
  readonly edition: string | null;
  readonly programme: {
    readonly demiJournees: number | null;
    readonly ateliers: number | null;
    readonly dureeMinutes: number | null;
    readonly intervenants: number | null;
  };
  readonly participation: {
    readonly participants: number | null;
    readonly conums: number | null;
    readonly tauxConums: number | null;
    readonly inscrits: number | null;
    readonly absents: number | null;
    readonly tauxAbsence: number | null;
    readonly jours: readonly { readonly jour: string | null }[];
  };
  readonly agents: {
    readonly preparation: {
      readonly agents: number | null;
      readonly jours: number | null;
      readonly mois: number | null;
    };
    readonly evenement: { readonly agents: number | null; readonly heures: number | null };
  };
  readonly finances: {
    readonly personnel: number | null;
    readonly charges: number | null;
    readonly recettes: number | null;
    readonly resteACharge: number | null;
    readonly coutParParticipant: number | null;
  };
  readonly satisfaction: {
    readonly reponses: number | null;
    readonly tauxReponse: number | null;
    readonly nps: number | null;
  };
}

/** The figures of one edition, and the file that they came from, as it was named at the command line. */
export interface EditionFigures {
  readonly file: string;
  readonly figures: FiguresDocument;
}

/** Gives the first day of an edition, ISO, or null when no day is known. */
export function firstDay({ figures }: EditionFigures): string | null {
  return figures.participation.jours
    .flatMap(({ jour }) => jour ?? [])
    .reduce<string | null>((first, jour) => (first === null || jour < first ? jour : first), null);
}

/** Gives the name under which an edition is shown: its own, or that of its file. */
export function editionName({ file, figures }: EditionFigures): string {
  const name = figures.edition?.trim() ?? '';
  return name === '' ? file : name;
}
