import type { PointageList, WalkIn } from '../../../workbook/pointage/action';
import { attendeeName, type Attendee } from '../../../domain/people/attendee';
import { countText } from '../../../words/french';
import { byId, element, givenData } from '../browser/elements';
import { Door } from './door';

const MOST_SHOWN = 8;
const FIELD_LABELS = { name: 'Nom', firstName: 'Prénom', structure: 'Structure', profile: 'Profil' } as const;

const search = byId('recherche') as HTMLInputElement;
const days = byId('jour') as HTMLSelectElement;
const box = byId('liste');
const undo = byId('annuler') as HTMLButtonElement;

let shown: readonly Attendee[] = [];
let selected = 0;

function setText(id: string, text: string): void {
  // What did not change is not read out again.
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function tell(text: string, isError: boolean): void {
  setText('etat', text);
  byId('etat').className = isError ? 'error' : '';
}

const door = new Door(givenData() as PointageList, draw, tell);

function option(attendee: Attendee, index: number): HTMLElement {
  const isPresent = attendee.present.includes(door.day);
  const about = [
    attendee.email === attendeeName(attendee) ? '' : attendee.email,
    attendee.structure,
    isPresent || attendee.registered.includes(door.day) ? '' : 'non inscrit ce jour',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const item = element(
    'li',
    { id: `personne-${index}`, role: 'option', 'aria-selected': String(index === selected) },
    element('strong', {}, attendeeName(attendee)),
    ' ',
  );
  if (isPresent) item.append(element('span', { class: 'mark' }, '✓ présence notée'), ' ');
  if (about !== '') item.append(element('span', { class: 'muted' }, about));
  // The box keeps the focus.
  item.addEventListener('mousedown', (event) => event.preventDefault());
  item.addEventListener('click', () => tick(index));
  return item;
}

function drawMatches(): void {
  const { shown: found, count } = door.find(search.value, MOST_SHOWN);
  shown = found;
  selected = Math.min(selected, Math.max(0, found.length - 1));
  box.replaceChildren(...found.map(option));
  box.hidden = found.length === 0;
  search.setAttribute('aria-expanded', String(found.length > 0));
  if (found.length === 0) search.removeAttribute('aria-activedescendant');
  else search.setAttribute('aria-activedescendant', `personne-${selected}`);
  const isAsked = search.value.trim() !== '';
  setText(
    'trouve',
    !isAsked
      ? ''
      : count === 0
        ? 'Personne ne correspond. Si cette personne est venue sans s’inscrire, ajoutez-la ci-dessous.'
        : count > found.length
          ? `${countText(count, 'personne', 'personnes')} : tapez une lettre de plus.`
          : countText(count, 'personne', 'personnes'),
  );
}

function drawCounts(): void {
  const { present, registered, walkIns, others } = door.counts();
  const day = door.list.days.find(({ number }) => number === door.day);
  setText(
    'compteur',
    day?.hasRegistered === true
      ? `${countText(present, 'présent', 'présents')} sur ${countText(registered, 'inscrit', 'inscrits')}`
      : countText(present, 'présent', 'présents'),
  );
  const details = [
    day?.hasRegistered === true && walkIns > 0 ? `dont ${countText(walkIns, 'venu', 'venus')} sans inscription` : '',
    others > 0
      ? countText(
          others,
          'intervenant ou organisateur présent, compté',
          'intervenants ou organisateurs présents, comptés',
        ) +
        ' ' +
        'à part'
      : '',
  ];
  setText('detail', details.filter((text) => text !== '').join(' ; '));
  setText('jour-ferme', day?.problem ?? '');
  byId('pointer').hidden = (day?.problem ?? '') !== '';
}

function drawUndo(): void {
  const name = door.undoable;
  if (name === null && document.activeElement === undo) search.focus();
  undo.hidden = name === null;
  undo.textContent = name === null ? '' : `Annuler : ${name}`;
}

function drawDays(): void {
  const { list, day } = door;
  setText('probleme', list.problem);
  byId('pointage').hidden = list.problem !== '';
  days.replaceChildren(...list.days.map(({ number, label }) => element('option', { value: String(number) }, label)));
  days.value = String(day);
}

function drawFields(): void {
  const { fields, profiles } = door.list;
  if (byId('champs').dataset['fields'] === fields.join()) return;
  byId('champs').dataset['fields'] = fields.join();
  byId('champs').replaceChildren(
    ...fields.map((field) => {
      const id = `champ-${field}`;
      const input =
        field === 'profile'
          ? element('select', { id }, ...profiles.map((profile) => element('option', {}, profile)))
          : element('input', { type: 'text', id, autocomplete: 'off', maxlength: '200' });
      return element('div', {}, element('label', { for: id }, FIELD_LABELS[field]), input);
    }),
  );
}

let drawn: PointageList | null = null;

/** Draws what changed since it was last drawn. */
function draw(): void {
  if (drawn !== door.list) {
    drawn = door.list;
    drawDays();
    drawFields();
  }
  drawCounts();
  drawMatches();
  drawUndo();
}

function tick(index: number): void {
  const attendee = shown[index];
  if (attendee === undefined) return;
  search.value = '';
  selected = 0;
  search.focus();
  door.tick(attendee);
  draw();
}

function onKey(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0 && shown.length > 0) {
    event.preventDefault();
    selected = (selected + step + shown.length) % shown.length;
    drawMatches();
    box.children[selected]?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    tick(selected);
  } else if (event.key === 'Escape' && search.value !== '') {
    event.preventDefault();
    search.value = '';
    drawMatches();
  }
}

function add(event: Event): void {
  event.preventDefault();
  const typed = (field: keyof WalkIn): string =>
    (document.getElementById(`champ-${field}`) as HTMLInputElement | HTMLSelectElement | null)?.value.trim() ?? '';
  const walkIn: WalkIn = {
    name: typed('name'),
    firstName: typed('firstName'),
    structure: typed('structure'),
    profile: typed('profile'),
  };
  if (walkIn.name === '') {
    tell('Écrivez au moins le nom de la personne.', true);
    byId('champ-name').focus();
    return;
  }
  const button = byId('ajouter') as HTMLButtonElement;
  button.disabled = true;
  search.value = '';
  door.add(walkIn, (isDone) => {
    button.disabled = false;
    // What was typed stays until it is written; who went on searching meanwhile goes on.
    if (!isDone) return;
    (byId('ajout') as HTMLFormElement).reset();
    (byId('sans-inscription') as HTMLDetailsElement).open = false;
    if (document.activeElement !== search) search.focus();
  });
  draw();
}

search.addEventListener('input', () => {
  selected = 0;
  drawMatches();
});
search.addEventListener('keydown', onKey);
days.addEventListener('change', () => {
  door.day = Number(days.value);
  draw();
});
undo.addEventListener('click', () => door.undo());
byId('ajout').addEventListener('submit', add);
byId('sans-inscription').addEventListener('toggle', () => {
  if (!(byId('sans-inscription') as HTMLDetailsElement).open) return;
  const name = byId('champ-name') as HTMLInputElement;
  if (name.value === '') name.value = search.value.trim();
  name.focus();
});
byId('actualiser').addEventListener('click', () => door.refresh('La liste est à jour.'));
draw();
search.focus();
