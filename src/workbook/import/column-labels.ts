import { fold } from '../../domain/names';
import { declaredColumn, type Columns } from '../tabs/header';
import { registrationsTab } from '../tabs/registrations';
import { roleOf, type Role } from './role';

/** Labels that the declaration of Inscriptions does not list, folded, by role; blanks are no part of them. */
const LABELS: readonly (readonly [Role, RegExp])[] = Object.entries({
  firstName: `
    ^(?:prenoms?|(?:andyour|whatsyour|whatisyour)?(?:firstname|givenname)|prenom(?:s|usuel|duparticipant)|
    (?:attendeename|nomduparticipant)(?:givenname|firstname|callingname|prenom)|participantfirstname|
    attendeefirstname|billetprenom)$
  `,
  name: `
    ^(?:nom(?:defamille|dusage|usuel|denaissance|patronymique)?|(?:andyour|whatsyour|whatisyour)?(?:surname|
    lastname|familyname)|(?:attendeename|nomduparticipant)(?:familyname|lastname|surname|nom(?:defamille)?)|
    participantlastname|attendeelastname|attendeesurname)$
  `,
  fullName: `
    ^(?:(?:votre)?(?:noms?(?:et)?prenoms?|prenoms?(?:et)?noms?|nomcomplet)|(?:your)?(?:full)?name|
    attendeename(?:fullname|legalname)?|participantname)$
  `,
  email: `
    ^(?:votre|your|attendee|participant)?(?:adresse(?:de)?)?(?:e?mail|courriel|mel|messagerie|
    electronique)(?:address)?(?:(?:de)?contact|professionnel(?:le)?|(?:du)?participant)?$
  `,
  structure: `
    (?:^|votre|nomd[eu]l?a?)(?:(?:ou)?(?:structure|organisme|organisation|organization|employeur|collectivite|
    entreprise|societe|companyname|company|association|raisonsociale|etablissement))+(?:representee|employeuse|
    deprovenance|derattachement)?$
  `,
  department: `
    ^(?:votre)?(?:departement|dept|dpt|codedepartement|departementdexercice|codepostal|cp|zip|zipcode|postcode|
    postalcode|homezip|workzip)$
  `,
  profile: '^(?:votre)?(?:profil|qualite|role|vousetes)$',
  conum: '(?:conum|conseiller(?:e|ere)?s?numerique)',
  status: `
    ^(?:brouillon|draft|desactivee?|annulee?|cancell?ed|rsvp|(?:statuts?|etat)(?:(?:de|du|d)?(?:la|l)?(?:commande|
    participant|dossier|inscription|billet|reservation|participation|paiement))?|(?:attendee|order|registration|
    approval|booking|ticket|participant|rsvp|payment)?(?:status|state))$
  `,
  checkedIn: `
    ^(?:(?:check(?:ed)?in|enregistree?|pointee?|controlee?|utilisee?|scann(?:e|ee|ed))(?:date|time|datetime|at|on|
    le|a)?|(?:date|heure|dateetheure)(?:de|du|d)?(?:la|l)?(?:checkin|pointage|controle|utilisation|scan|entree|
    passage|emargement)|(?:scan|entry)(?:date|time))$
  `,
} satisfies Partial<Record<Role, string>>).map(([role, label]) => [
  role as Role,
  new RegExp(label.replace(/\s/gu, ''), 'u'),
]);

/** What belongs to who paid or handles the file, not to who comes: never a name or an address of ours. */
const SOMEBODY_ELSE = new RegExp(
  'payeur|acheteur|buyer|payer|vendeur|mandataire|instructeur|facturation|billing|invoice|' +
    'parrain|accompagna|responsable|superieur|manager',
  'u',
);

/** « Nom et prénom - Prénom »: a question that asks for several things has a column for each. */
function partOfName(label: string): Role | null {
  const [whole = '', part = '', more] = label.split(/\s(?:[-–>:]|>>)\s/u);
  if (more !== undefined || part === '' || labelRole(whole) !== 'fullName') return null;
  const role = labelRole(part);
  return role === 'name' || role === 'firstName' ? role : null;
}

/** A column that is no role is not imported: the label is then one that we do not know. */
function declaredRole(label: string, columns: Columns): Role | null {
  const found = declaredColumn(columns, label);
  return found === null ? null : roleOf(found.field, []);
}

/** Gives back what a label says of its column, whatever the tool; null when it says nothing that we know. */
export function labelRole(label: string, columns: Columns = registrationsTab.columns): Role | null {
  const key = fold(label);
  if (SOMEBODY_ELSE.test(key)) return null;
  const asked = key.replace(/^(?:votre|your|quel(?:le)?estvotre|indiquezvotre)/u, '');
  const listed = LABELS.find(([, pattern]) => pattern.test(key) || pattern.test(asked))?.[0] ?? partOfName(label);
  // Inscriptions takes a whole name in Nom; an import parts it where it can.
  return listed === 'fullName' ? listed : (declaredRole(label, columns) ?? listed);
}

/** Personal columns that a bilan does not need, with what they are called when we say that they were left out. */
const PERSONAL: readonly RegExp[] = [
  /^(?:adresse|address)?ip(?:address|adresse)?$|adresseip|ipaddress/u,
  /telephone|^tel$|portable|mobile|phone|gsm/u,
  /naissance|birth|^age$|civilite|genre|gender|sexe|prefix/u,
  new RegExp(
    'adresse(?!e?mail|courriel|demessagerie|electronique)|address(?!e)|^ville|city|rue|street|' +
      'codepostal|zip|postcode|county|state$|country|pays',
    'u',
  ),
  /payeur|acheteur|buyer|mandataire|instructeur|billing|facturation/u,
  /^uid$|utilisateur|username|userid|secret|pseudonymi|^sid$|francecon/u,
  /regime|alimentaire|allerg|diet|handicap|accessibilite|pmr|sante|health/u,
  /e?mail|courriel|messagerie/u,
  /^nom|^prenom|name$/u,
];

/** Says whether a column holds something of a person that the bilan does not need. */
export function isPersonal(label: string): boolean {
  const key = fold(label);
  return PERSONAL.some((pattern) => pattern.test(key));
}
