import { fold } from '../../domain/names';
import type { Role } from './role';
import type { SourceTable } from './source-table';
import { TOOL_NAMES, type ToolKey } from './tool-names';

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

function tool(key: ToolKey, marks: Tool['marks'], roles: Tool['roles'], tickets: Tool['tickets']): Tool {
  return { key, name: TOOL_NAMES[key], marks, roles, tickets };
}

/** Any file that no tool below made: columns are matched by their labels alone. */
export const OTHER_TOOL: Tool = tool('other', [], {}, []);

/** The known tools; labels as their exports have them, in French and in English. */
const TOOLS: readonly Tool[] = [
  tool(
    'helloasso',
    [
      ['Référence commande', 'Numéro de billet'],
      ['Nom participant', 'Email payeur'],
    ],
    {
      'Nom participant': 'name',
      'Prénom participant': 'firstName',
      'Statut de la commande': 'status',
      'Numéro de billet': 'ticket',
      'Référence commande': 'order',
      'Raison sociale': 'structure',
    },
    [['Numéro de billet']],
  ),
  tool(
    'eventbrite',
    [
      ['Order #', 'Attendee #'],
      ['Order no.', 'Attendee no.'],
      ['Attendee #', 'Attendee Status'],
      ['Commande n°', 'Participant n°'],
      ['N° de commande', 'N° de participant'],
      ['Participant n°', 'Statut du participant'],
    ],
    {
      Surname: 'name',
      'Last Name': 'name',
      'First Name': 'firstName',
      'Email Address': 'email',
      'Attendee Status': 'status',
      'Statut du participant': 'status',
      'Attendee #': 'ticket',
      'Attendee no.': 'ticket',
      'Participant n°': 'ticket',
      'N° de participant': 'ticket',
      'Order #': 'order',
      'Order no.': 'order',
      'Commande n°': 'order',
      'N° de commande': 'order',
      'Home Zip': 'department',
    },
    [['Attendee #'], ['Attendee no.'], ['Participant n°'], ['N° de participant']],
  ),
  tool(
    'weezevent',
    [
      ['Numéro de commande', 'Nom participant'],
      ['Numéro de commande', 'Prénom participant'],
      ['Code-barres', 'Nom participant'],
    ],
    {
      'Nom participant': 'name',
      'Prénom participant': 'firstName',
      'Email participant': 'email',
      'Numéro de commande': 'order',
      'Code-barres': 'ticket',
      'Numéro de billet': 'ticket',
      Contrôlé: 'checkedIn',
      'Groupe de tarifs': 'ignore',
    },
    [['Code-barres'], ['Numéro de billet']],
  ),
  tool(
    'microsoft-forms',
    [
      ['ID', 'Heure de début', 'Heure de fin'],
      ['ID', 'Start time', 'Completion time'],
    ],
    { ID: 'ticket', Nom1: 'name', Nom2: 'name', Prénom1: 'firstName' },
    [
      ['ID', 'Heure de début'],
      ['ID', 'Start time'],
    ],
  ),
  tool(
    'demarches-simplifiees',
    [
      ['ID', 'État du dossier'],
      ['ID', 'Déposé le'],
    ],
    { ID: 'ticket', 'État du dossier': 'status', 'Entreprise raison sociale': 'structure' },
    [['ID']],
  ),
  tool(
    'framaforms',
    [
      ['SID', 'Adresse IP'],
      ['Numéro de série', 'Brouillon'],
      ['Numéro de série', 'Adresse IP'],
      ['serial', 'sid'],
      ['SID', 'Brouillon'],
      ['Serial', 'SID', 'IP Address'],
    ],
    { SID: 'ticket', Brouillon: 'status', Draft: 'status' },
    [['SID'], ['Numéro de série', 'Heure de soumission'], ['serial', 'time']],
  ),
  tool(
    'pretix',
    [
      ['Order code', 'Attendee name'],
      ['Order code', 'Position ID'],
      ['Code de commande', 'Nom du participant'],
      ['Code de commande', 'Numéro de position'],
      ['Order code', 'Checked in'],
    ],
    {
      'Order code': 'order',
      'Code de commande': 'order',
      'Checked in': 'checkedIn',
      Enregistré: 'checkedIn',
      'Nom du participant': 'fullName',
      'Attendee email': 'email',
      Email: 'ignore',
      Status: 'status',
      Statut: 'status',
      'Position ID': 'ticket',
      'Numéro de position': 'ticket',
    },
    [['Order code', 'Position ID'], ['Code de commande', 'Numéro de position'], ['Secret']],
  ),
  tool('google-forms', [['Horodateur'], ['Horodatage'], ['Timestamp']], {}, []),
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
