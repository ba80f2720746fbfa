import type { Subject } from './belief';
import { READ_CLOCKS } from './clocks';
import { CUSTOM_FUNCTIONS } from './custom-functions';
import { FILES } from './files';
import { FINGERPRINTS } from './fingerprints';
import { FORMATS } from './formats';
import { NATIVE_FUNCTIONS, WRITTEN_FORMULAS } from './formulas';
import { LOOKED_AT } from './looked-at';
import { READING } from './reading';
import { RULES } from './rules';
import { SERVICES } from './services';
import { TIMINGS } from './timings';
import { TYPED_TEXT } from './typed-text';
import { TABS } from './workbook';

/** Everything that the diagnostic looks at, by subject, in the order of its table. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'Formules écrites', beliefs: WRITTEN_FORMULAS },
  { name: 'Fonctions de Sheets', beliefs: NATIVE_FUNCTIONS },
  { name: 'Fonctions NEC', beliefs: CUSTOM_FUNCTIONS },
  { name: 'Textes écrits', beliefs: TYPED_TEXT },
  { name: 'Lecture', beliefs: READING },
  { name: 'Horloges', beliefs: READ_CLOCKS },
  { name: 'Empreintes', beliefs: FINGERPRINTS },
  { name: 'Formats', beliefs: FORMATS },
  { name: 'Règles et copies', beliefs: RULES },
  { name: 'Onglets', beliefs: TABS },
  { name: 'Services', beliefs: SERVICES },
  { name: 'Rapport', beliefs: FILES },
  { name: 'Durées', beliefs: TIMINGS },
  { name: 'À voir', beliefs: LOOKED_AT },
];
