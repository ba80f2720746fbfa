/** Those of the script that say that they cannot be undone: names that were taken out must not come back. */
export const FINAL_COMMANDS: readonly string[] = ['figerEtAnonymiser', 'nouvelleEdition'];
