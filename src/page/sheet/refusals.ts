import { ChangeRefusal, messageOf } from '../../host/values/exceptions';

/** Gives why a gesture was refused, in French, for the person who made it. */
export function refusalText(error: unknown): string {
  if (error instanceof ChangeRefusal) return error.message;
  const message = messageOf(error);
  const cell = /in cell (\S+) violates the data validation rules/.exec(message)?.[1];
  if (cell !== undefined)
    return (
      `La cellule ${cell} n’accepte que les valeurs de sa liste. Choisissez-en une, ou modifiez la liste (menu ` +
      'Données).'
    );
  if (message.includes('protected cell or object'))
    return (
      'Ces cellules sont protégées par une autre personne : demandez-lui de lever la protection pour les ' + 'modifier.'
    );
  if (message.includes('header row of a table')) return 'La ligne d’en-tête d’un tableau ne peut pas rester vide.';
  const longest = /more than the maximum of (\d+) characters/.exec(message)?.[1];
  if (longest !== undefined) return `Une cellule contient au plus ${longest} caractères : le texte n’a pas été écrit.`;
  return `La modification n’a pas pu être faite (${message}).`;
}
