import type { Expense, Receipt } from '../edition';
import { beginsWithOneOf, fold, listed } from '../names';
import { once } from '../once';

/** How the type of a receipt that is the partners’ own money begins (RULES, Expenses): add here what others say. */
const OWN_MONEY = listed(`
  Budget interne | Budget propre | Fonds propres | Fonds internes | Ressources propres | Ressources internes
  Autofinancement | Auto-financement | Autofinancé | Part d’autofinancement | Part autofinancée | Financement propre
  Financement interne | Crédits propres | Moyens propres | Participation propre | Apport propre
  Apport en fonds propres | Apport interne | Reste à charge | Restes à charge
`);

/** How a receipt begins that may well be money of the partners kept from before: it counts, and is asked about. */
const MAYBE_OWN_MONEY = ['Reprise', 'Report', 'Excédent', 'Trésorerie', 'Réserves', 'Apport'];

/** How what nobody paid for begins (contributions volontaires en nature), whatever the side. */
const IN_KIND = listed(`
  Bénévolat | Personnel bénévole | Heures de bénévolat | Heures bénévoles | Temps bénévole | Contribution volontaire
  Contribution en nature | CVN | Valorisation | Mise à disposition gratuite | Mise à disposition à titre gratuit
  Mise à disposition à titre gracieux | Prêt gratuit | Prêt à titre gratuit | Mise à disposition gracieuse
  Prêt gracieux | Prêt à titre gracieux | Dons en nature | Secours en nature | Prestations en nature
  Apport en nature | Mécénat en nature
`);

/** What a line of personnel charges is called, account apart: the Personnel tab reckons them. */
const STAFF_CHARGES = listed(`
  Charges de personnel | Charges du personnel | Frais de personnel | Dépenses de personnel | Coût de personnel
  Coûts de personnel | Coût du personnel | Masse salariale
`);
const staffCharges = once(() => new Set(STAFF_CHARGES.map(fold)));
/** How a poste begins that may well be personnel charges: it counts, and is asked about. */
const MAYBE_STAFF_CHARGES = ['Personnel', 'Salaire', 'Rémunération', 'Traitement', 'Temps agent', 'Agents'];

/** What says anywhere in a line that nobody paid for it; it counts until its poste says so, and is asked about. */
const FREE = /(?<!\p{L})(?:gratuit|gracieu(?:x|se)|b[ée]n[ée]volat|en nature)/iu;

/** The accounts of what nobody paid for: its use (charges) and its origin (products). */
const USES_IN_KIND = /^86\d{0,2}(?!\d)/u;
const ORIGINS_IN_KIND = /^87\d{0,2}(?!\d)/u;

/** What may stand before the words of a type: « Compte 86 », « 10 - Fonds propres ». */
const BEFORE_ACCOUNT = /^\s*(?:compte\s*)?(?:n°\s*)?/iu;
const BEFORE_WORDS = /^\s*(?:(?:compte\s*)?(?:n°\s*)?\d+)?[\s.:–—-]*/iu;

const withoutAccount = (text: string): string => text.replace(BEFORE_WORDS, '');

/** Says whether a text names what nobody paid for, its account before it or not. */
function isInKind(text: string, account: RegExp): boolean {
  return account.test(text.replace(BEFORE_ACCOUNT, '')) || beginsWithOneOf(withoutAccount(text), IN_KIND);
}

/** Says whether a line of Dépenses states personnel charges (which the Personnel tab reckons). */
export function isStaffLine({ poste }: Pick<Expense, 'poste'>): boolean {
  return staffCharges().has(fold(withoutAccount(poste)));
}

/** Says whether a line of Dépenses may state them, without their words. */
export function mayBeStaffLine({ poste }: Pick<Expense, 'poste'>): boolean {
  return beginsWithOneOf(withoutAccount(poste), MAYBE_STAFF_CHARGES);
}

/** Says whether a line that counts may be a contribution in kind all the same. */
export function mayBeInKind({ poste, type }: Pick<Expense, 'poste' | 'type'>): boolean {
  return beginsWithOneOf(withoutAccount(type), IN_KIND) || [poste, type].some((text) => FREE.test(text));
}

/** Says whether a line of Dépenses is a contribution in kind: out of charges, shares and costs. */
export function isExpenseInKind({ poste, type, account }: Pick<Expense, 'poste' | 'type' | 'account'>): boolean {
  return USES_IN_KIND.test(account.trim()) || isInKind(fold(poste) === '' ? type : poste, USES_IN_KIND);
}

export function isReceiptInKind({ type, funder, account }: Pick<Receipt, 'type' | 'funder' | 'account'>): boolean {
  return ORIGINS_IN_KIND.test(account.trim()) || isInKind(fold(type) === '' ? funder : type, ORIGINS_IN_KIND);
}

export function isSaidOwnMoney({ type, funder }: Pick<Receipt, 'type' | 'funder'>): boolean {
  return [type, funder].some((text) => beginsWithOneOf(withoutAccount(text), OWN_MONEY));
}

export function mayBeOwnMoney({ type, funder }: Pick<Receipt, 'type' | 'funder'>): boolean {
  return [type, funder].some((text) => beginsWithOneOf(text, MAYBE_OWN_MONEY));
}
