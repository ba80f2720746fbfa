import { fold, listed } from '../../domain/names';
import type { NamedRole, Role } from './role';
import type { SourceTable } from './source-table';
import { TOOL_NAMES, type ToolKey } from './import-record';

/** A tool and what its labels mean. */
export interface Tool {
  readonly key: ToolKey;
  readonly name: string;
  /** Sets of labels: a file that has all those of one set is the tool's. */
  readonly marks: readonly (readonly string[])[];
  /** What its labels mean, before what they would mean anywhere. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Columns that together name one registration for ever, the best set first. */
  readonly tickets: readonly (readonly string[])[];
}

/** Labels are parted by bars. */
function tool(key: ToolKey, marks: string[], roles: Partial<Record<NamedRole, string>>, tickets: string[]): Tool {
  const byLabel = Object.entries(roles).flatMap(([role, labels]) => listed(labels).map((label) => [label, role]));
  return {
    key,
    name: TOOL_NAMES[key],
    marks: marks.map(listed),
    roles: Object.fromEntries(byLabel) as Tool['roles'],
    tickets: tickets.map(listed),
  };
}

/** Any file that no tool below made: columns are matched by their labels alone. */
export const OTHER_TOOL: Tool = tool('other', [], {}, []);

/** The known tools; labels as their exports have them, in French and in English. */
const TOOLS: readonly Tool[] = [
  tool(
    'helloasso',
    ['Référence commande | Numéro de billet', 'Nom participant | Email payeur'],
    {
      name: 'Nom participant',
      firstName: 'Prénom participant',
      status: 'Statut de la commande',
      ticket: 'Numéro de billet',
      order: 'Référence commande',
      structure: 'Raison sociale',
    },
    ['Numéro de billet'],
  ),
  tool(
    'eventbrite',
    [
      'Order # | Attendee #',
      'Order no. | Attendee no.',
      'Attendee # | Attendee Status',
      'Commande n° | Participant n°',
      'N° de commande | N° de participant',
      'Participant n° | Statut du participant',
    ],
    {
      name: 'Surname | Last Name',
      firstName: 'First Name',
      email: 'Email Address',
      status: 'Attendee Status | Statut du participant',
      ticket: 'Attendee # | Attendee no. | Participant n° | N° de participant',
      order: 'Order # | Order no. | Commande n° | N° de commande',
      department: 'Home Zip',
    },
    ['Attendee #', 'Attendee no.', 'Participant n°', 'N° de participant'],
  ),
  tool(
    'weezevent',
    [
      'Numéro de commande | Nom participant',
      'Numéro de commande | Prénom participant',
      'Code-barres | Nom participant',
    ],
    {
      name: 'Nom participant',
      firstName: 'Prénom participant',
      email: 'Email participant',
      order: 'Numéro de commande',
      ticket: 'Code-barres | Numéro de billet',
      checkedIn: 'Contrôlé',
      ignore: 'Groupe de tarifs',
    },
    ['Code-barres', 'Numéro de billet'],
  ),
  tool(
    'microsoft-forms',
    ['ID | Heure de début | Heure de fin', 'ID | Start time | Completion time'],
    { ticket: 'ID', name: 'Nom1 | Nom2', firstName: 'Prénom1' },
    ['ID | Heure de début', 'ID | Start time'],
  ),
  tool(
    'demarches-simplifiees',
    ['ID | État du dossier', 'ID | Déposé le'],
    { ticket: 'ID', status: 'État du dossier', structure: 'Entreprise raison sociale' },
    ['ID'],
  ),
  tool(
    'framaforms',
    [
      'SID | Adresse IP',
      'Numéro de série | Brouillon',
      'Numéro de série | Adresse IP',
      'serial | sid',
      'SID | Brouillon',
      'Serial | SID | IP Address',
    ],
    { ticket: 'SID', status: 'Brouillon | Draft' },
    ['SID', 'Numéro de série | Heure de soumission', 'serial | time'],
  ),
  tool(
    'pretix',
    [
      'Order code | Attendee name',
      'Order code | Position ID',
      'Code de commande | Nom du participant',
      'Code de commande | Numéro de position',
      'Order code | Checked in',
    ],
    {
      order: 'Order code | Code de commande',
      checkedIn: 'Checked in | Enregistré',
      fullName: 'Nom du participant',
      email: 'Attendee email',
      ignore: 'Email',
      status: 'Status | Statut',
      ticket: 'Position ID | Numéro de position',
    },
    ['Order code | Position ID', 'Code de commande | Numéro de position', 'Secret'],
  ),
  tool('google-forms', ['Horodateur', 'Horodatage', 'Timestamp'], {}, []),
];

/** Gives the tool that made a file, found from its labels; OTHER_TOOL when none is known to. */
export function toolOf({ columns }: Pick<SourceTable, 'columns'>): Tool {
  const keys = new Set(columns.map(({ key }) => key));
  return (
    TOOLS.find(({ marks }) => marks.some((labels) => labels.every((label) => keys.has(fold(label))))) ?? OTHER_TOOL
  );
}

export function toolRole({ roles }: Tool, columnKey: string): Role | null {
  return Object.entries(roles).find(([label]) => fold(label) === columnKey)?.[1] ?? null;
}

/** Gives the keys of the columns that together name one registration; none when the file has no such columns. */
export function ticketColumns({ tickets }: Tool, { columns }: Pick<SourceTable, 'columns'>): string[] {
  const keys = new Set(columns.map(({ key }) => key));
  return tickets.map((labels) => labels.map(fold)).find((labels) => labels.every((label) => keys.has(label))) ?? [];
}
