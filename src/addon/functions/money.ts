import type { Bilan } from '../../domain/bilan';
import type { Edition } from '../../domain/edition';
import { structureOf } from '../../domain/people/structure-name';
import { STAFF_POSTE } from '../../domain/finances/ledger';
import { sumCents, cents } from '../../domain/money';
import { fold, groupByLabel } from '../../domain/names';
import type { PartnerFigures } from '../../domain/finances/sharing';
import { posteLabel } from '../../words/labels';
import { oneOf, textArgument, type Argument, shownEuros, type CustomFunction, CHOICES, ledgerPostes } from './declared';

const BALANCE = ['settings', 'staff', 'expenses', 'receipts'] as const;
const STRUCTURE = { of: 'structure', name: 'structure', help: 'Une structure de l’onglet Paramètres.' } as const;

/** Gives the partner that a text names, under any of its names; throws an error that lists them otherwise. */
function structureAsked(asked: string | null, { settings }: Edition): string {
  const found = asked === null ? null : structureOf(asked, settings.named);
  return found ?? oneOf('une structure de l’onglet Paramètres', asked, settings.structures);
}

/** Gives what one partner bore and should bear. */
function partnerAsked({ finances, edition }: Bilan, structure: Argument): PartnerFigures | undefined {
  const name = structureAsked(textArgument(structure), edition);
  return finances.balance.partners.find((partner) => partner.structure === name);
}

/** What a figure is that stands for one partner. */
const ofPartner = (figure: 'share' | 'advanced' | 'balance') => ({
  tabs: BALANCE,
  argument: { ...STRUCTURE, required: true },
  format: 'money' as const,
  of: (bilan: Bilan, structure: Argument) => shownEuros(partnerAsked(bilan, structure)?.[figure]),
});

export const MONEY_FUNCTIONS = {
  NEC_CHARGES: {
    help: 'Total des charges en euros, personnel compris, ou celles d’un poste.',
    gives: 'Le montant en euros.',
    tabs: ['settings', 'staff', 'expenses'],
    argument: {
      of: 'poste',
      name: 'poste',
      help: 'Un poste de l’onglet Dépenses, ou "Charges de personnel".',
      required: false,
    },
    format: 'money',
    of: (bilan, poste) => {
      const { finances } = bilan;
      const asked = textArgument(poste);
      if (asked === null) return shownEuros(finances.charges);
      if (fold(asked) === STAFF_POSTE) {
        return shownEuros(
          finances.staff === null ? null : cents(finances.staff + (finances.expenses?.staffAmount ?? 0)),
        );
      }
      if (finances.expenses === null) return '';
      const label = oneOf('un poste de l’onglet Dépenses', asked, CHOICES.poste(bilan));
      return shownEuros(ledgerPostes(bilan).find((found) => posteLabel(found.label) === label)?.amount);
    },
  },
  NEC_RECETTES: {
    help: 'Total des recettes externes en euros (subventions, partenariats), ou celles d’un type.',
    gives: 'Le montant en euros.',
    tabs: ['settings', 'receipts'],
    argument: {
      of: 'receiptType',
      name: 'type',
      help: 'Un type de l’onglet Recettes, par exemple "Subvention".',
      required: false,
    },
    format: 'money',
    of: (bilan, type) => {
      const { receipts } = bilan.finances;
      const asked = textArgument(type);
      if (receipts === null) return '';
      if (asked === null) return shownEuros(receipts.amount);
      const label = oneOf('un type de l’onglet Recettes', asked, CHOICES.receiptType(bilan));
      return shownEuros(
        sumCents(
          groupByLabel(receipts.lines, (line) => line.type)
            .filter((group) => group.label === label)
            .flatMap((group) => group.values.map((line) => line.amount)),
        ),
      );
    },
  },
  NEC_PERSONNEL: {
    help: 'Charges de personnel en euros : jours de préparation × coût d’une journée d’agent.',
    gives: 'Le montant en euros.',
    tabs: ['settings', 'staff'],
    argument: { ...STRUCTURE, required: false },
    format: 'money',
    of: (bilan, structure) => {
      const { staff, edition } = bilan;
      const asked = textArgument(structure);
      if (asked === null) return shownEuros(staff?.charges);
      const name = structureAsked(asked, edition);
      if (staff === null) return '';
      const charge = staff.chargesByStructure.get(fold(name));
      return charge === undefined ? 0 : shownEuros(charge);
    },
  },
  NEC_PART: {
    ...ofPartner('share'),
    help: 'Part du reste à charge qui revient à une structure, selon la clé de répartition.',
    gives: 'La part en euros.',
  },
  NEC_AVANCE: {
    ...ofPartner('advanced'),
    help: 'Ce qu’une structure a avancé : son personnel et ce qu’elle a payé, moins ce qu’elle a perçu.',
    gives: 'Le montant avancé en euros.',
  },
  NEC_SOLDE: {
    ...ofPartner('balance'),
    help: 'Solde d’une structure : ce qu’elle a avancé moins sa part. Positif, on lui doit ; négatif, elle doit.',
    gives: 'Le solde en euros.',
  },
  NEC_COUT_PAR_PARTICIPANT: {
    help: 'Coût par participant : charges, personnel compris, divisées par le nombre de participants.',
    gives: 'Le coût par participant en euros.',
    tabs: ['settings', 'registrations', 'staff', 'expenses'],
    argument: null,
    format: 'money',
    of: (bilan) => shownEuros(bilan.finances.costPerParticipant),
  },
} satisfies Readonly<Record<string, CustomFunction>>;
