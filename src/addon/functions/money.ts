import { STAFF_POSTE } from '../../domain/finances/ledger';
import { sumCents, cents } from '../../domain/money';
import { fold, groupByLabel } from '../../domain/names';
import type { PartnerFigures } from '../../domain/finances/sharing';
import { posteLabel } from '../../words/poste-label';
import { oneOf, textArgument, type Argument } from './arguments';
import { bilanFor, shownEuros } from './figures';
import { CHOICES, ledgerPostes } from './choices';
import type { FunctionName } from './declared';

/**
 * Total des charges en euros, personnel compris, ou celles d’un poste.
 *
 * @param {string} poste Facultatif. Un poste de l’onglet Dépenses, ou "Charges de personnel".
 * @return {number} Le montant en euros.
 * @customfunction
 */
export function NEC_CHARGES(poste?: Argument): number | '' {
  const bilan = bilanFor('NEC_CHARGES');
  const { finances } = bilan;
  const asked = textArgument(poste);
  if (asked === null) return shownEuros(finances.charges);
  if (fold(asked) === STAFF_POSTE) {
    return shownEuros(finances.staff === null ? null : cents(finances.staff + (finances.expenses?.staffAmount ?? 0)));
  }
  if (finances.expenses === null) return '';
  const label = oneOf('un poste de l’onglet Dépenses', asked, CHOICES.poste(bilan));
  return shownEuros(ledgerPostes(bilan).find((found) => posteLabel(found.label) === label)?.amount);
}

/**
 * Total des recettes externes en euros (subventions, partenariats), ou celles d’un type.
 *
 * @param {string} type Facultatif. Un type de l’onglet Recettes, par exemple "Subvention".
 * @return {number} Le montant en euros.
 * @customfunction
 */
export function NEC_RECETTES(type?: Argument): number | '' {
  const bilan = bilanFor('NEC_RECETTES');
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
}

/**
 * Charges de personnel en euros : jours de préparation × coût d’une journée d’agent.
 *
 * @param {string} structure Facultatif. Une structure de l’onglet Paramètres.
 * @return {number} Le montant en euros.
 * @customfunction
 */
export function NEC_PERSONNEL(structure?: Argument): number | '' {
  const { staff, edition } = bilanFor('NEC_PERSONNEL');
  const asked = textArgument(structure);
  if (asked === null) return shownEuros(staff?.charges);
  const name = oneOf('une structure de l’onglet Paramètres', asked, edition.settings.structures);
  if (staff === null) return '';
  const charge = staff.chargesByStructure.get(fold(name));
  return charge === undefined ? 0 : shownEuros(charge);
}

/** Gives back what one partner bore and should bear. */
function partnerAsked(asker: FunctionName, structure: Argument): PartnerFigures | undefined {
  const { finances, edition } = bilanFor(asker);
  const name = oneOf('une structure de l’onglet Paramètres', textArgument(structure), edition.settings.structures);
  return finances.balance.partners.find((partner) => partner.structure === name);
}

/**
 * Part du reste à charge qui revient à une structure, selon la clé de répartition.
 *
 * @param {string} structure Une structure de l’onglet Paramètres.
 * @return {number} La part en euros.
 * @customfunction
 */
export function NEC_PART(structure: Argument): number | '' {
  return shownEuros(partnerAsked('NEC_PART', structure)?.share);
}

/**
 * Ce qu’une structure a avancé : son personnel et ce qu’elle a payé, moins ce qu’elle a perçu.
 *
 * @param {string} structure Une structure de l’onglet Paramètres.
 * @return {number} Le montant avancé en euros.
 * @customfunction
 */
export function NEC_AVANCE(structure: Argument): number | '' {
  return shownEuros(partnerAsked('NEC_AVANCE', structure)?.advanced);
}

/**
 * Solde d’une structure : ce qu’elle a avancé moins sa part. Positif, on lui doit ; négatif, elle doit.
 *
 * @param {string} structure Une structure de l’onglet Paramètres.
 * @return {number} Le solde en euros.
 * @customfunction
 */
export function NEC_SOLDE(structure: Argument): number | '' {
  return shownEuros(partnerAsked('NEC_SOLDE', structure)?.balance);
}

/**
 * Charges, personnel compris, divisées par le nombre de participants.
 *
 * @return {number} Le coût par participant en euros.
 * @customfunction
 */
export function NEC_COUT_PAR_PARTICIPANT(): number | '' {
  return shownEuros(bilanFor('NEC_COUT_PAR_PARTICIPANT').finances.costPerParticipant);
}
