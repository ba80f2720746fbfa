/** What documentation leaves open of Google, and a run of a diagnostic on a real spreadsheet settles. */
export interface GoogleBehaviour {
  /** Whether `,` parts the arguments of a formula that a script sets, in a French spreadsheet. */
  readonly takesCommaInFormulas: boolean;
  /** Whether a duplicated tab has the metadata of its model. */
  readonly copiesMetadata: boolean;
  /** Whether a custom function may look metadata up. */
  readonly givesMetadataToFunctions: boolean;
  /** Whether `Utilities.formatDate` knows the offsets of before 1900, as Java does not. */
  readonly formatsBefore1900: boolean;
  /** Whether a write that cannot be is refused at the next `flush`, or at the end, rather than at the call. */
  readonly refusesWritesLate: boolean;
  /** What a call costs, in milliseconds; null when nobody measured it. */
  readonly msPerCall: number | null;
}

/**
 * What is believed without a run on a real spreadsheet: each time the harder of the two for the script, but for late
 * refusals: both are tried, since a refusal at the call is the harder one for what follows it.
 */
export const BELIEVED: GoogleBehaviour = {
  takesCommaInFormulas: false,
  copiesMetadata: false,
  givesMetadataToFunctions: false,
  formatsBefore1900: false,
  refusesWritesLate: false,
  msPerCall: null,
};

/** The part of the Diagnostic's JSON that is read here. */
interface DiagnosticFile {
  readonly diagnostic?: number;
  readonly observations?: readonly { readonly id: string; readonly seen: string; readonly answered: boolean }[];
}

/** Gives the behaviour that a diagnostic saw, from its JSON text; what it did not settle is as believed. */
export function readBehaviour(text: string): GoogleBehaviour {
  const { diagnostic, observations = [] } = JSON.parse(text) as DiagnosticFile;
  if (diagnostic !== 1) throw new Error('The text is no result of the Diagnostic (its field "diagnostic" is not 1).');
  const seen = new Map(observations.flatMap(({ id, seen: what, answered }) => (answered ? [[id, what] as const] : [])));
  const isSeen = (id: string, what: string, believed: boolean): boolean =>
    seen.has(id) ? seen.get(id) === what : believed;
  const cost = Number(/^(\d+) ms$/u.exec(seen.get('duree-lecture') ?? '')?.[1] ?? 0);
  return {
    takesCommaInFormulas: isSeen('formule-virgule', 'nombre 3', BELIEVED.takesCommaInFormulas),
    copiesMetadata: isSeen('metadonnee-copie', 'les emporte', BELIEVED.copiesMetadata),
    givesMetadataToFunctions: isSeen('fonction-metadonnees', 'texte « accepté »', BELIEVED.givesMetadataToFunctions),
    formatsBefore1900: isSeen('horloge-formatdate-9h30', '1899-12-30 09:30:00', BELIEVED.formatsBefore1900),
    refusesWritesLate: isSeen('refus-moment', 'à flush', BELIEVED.refusesWritesLate),
    msPerCall: cost === 0 ? BELIEVED.msPerCall : cost,
  };
}
