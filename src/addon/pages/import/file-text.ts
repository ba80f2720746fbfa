import type { ImportFault } from '../../import-file/unreadable-file';

/** What is said of a file that cannot be read, by fault. */
export const FILE_FAULTS: Readonly<Record<ImportFault, string>> = {
  broken: 'Ce fichier n’est ni un .csv ni un .xlsx lisible : il est peut-être abîmé. Exportez-le de nouveau.',
  'too-large': 'Ce fichier est trop gros pour une liste d’inscriptions.',
  'too-far':
    'Ce fichier a des cellules remplies au-delà de la ligne 50 000 ou de la colonne 1 000 : effacez-les, ou ' +
    'partagez-le en plusieurs fichiers.',
  'old-excel':
    'C’est un ancien fichier Excel (.xls), ou un fichier protégé par un mot de passe. Ouvrez-le, puis ' +
    'enregistrez-le en .xlsx sans mot de passe.',
  'open-document': 'C’est un fichier OpenDocument (.ods). Ouvrez-le, puis enregistrez-le en .xlsx ou en .csv.',
  'web-page': 'C’est une page web, pas un tableau. Exportez la liste en .csv ou en .xlsx.',
  'utf-32': 'Ce texte est codé en UTF-32, que nous ne lisons pas. Enregistrez-le en UTF-8.',
  empty: 'Ce fichier est vide.',
};
