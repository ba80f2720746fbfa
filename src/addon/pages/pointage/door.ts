import {
  attendeeName,
  doorCounts,
  matching,
  searchable,
  type Attendee,
  type DoorCounts,
  type Matches,
  type Searchable,
} from '../../../domain/people/attendee';
import type {
  PointageAction,
  PointageAnswer,
  PointageList,
  PointageRecord,
  WalkIn,
} from '../../../workbook/pointage/action';
import { callScript } from '../browser/script-calls';

/** An action under way or waiting, and the person as they are called. */
interface Asked {
  readonly action: PointageAction;
  readonly name: string;
  /** What it takes back; null when it takes back nothing. */
  readonly undoes: Undoable | null;
  readonly answered: (isDone: boolean) => void;
}

/** How to take back something that was done. */
interface Undoable {
  readonly of: Asked;
  readonly action: PointageAction;
}

const isSame = (a: DoorCounts, b: DoorCounts): boolean =>
  a.present === b.present && a.registered === b.registered && a.walkIns === b.walkIns && a.others === b.others;

/**
 * The people at the door as the panel knows them. A tick shows at once, and is written in its turn: what waits while a
 * call is under way goes together in the next one. What is refused is taken back and told; a list that others changed
 * meanwhile is asked for again.
 */
export class Door {
  day: number;
  #people: Searchable[] = [];
  #waiting: (Asked | { readonly target: Asked })[] = [];
  #underWay: readonly Asked[] = [];
  #isBusy = false;
  #undos: Undoable[] = [];

  constructor(
    public list: PointageList,
    private readonly changed: () => void,
    private readonly tell: (text: string, isError: boolean) => void,
  ) {
    this.day = list.day;
    this.#take(list);
  }

  /** The name of the person whom « Annuler » would take back; null when there is nothing to take back. */
  get undoable(): string | null {
    return this.#last()?.name ?? null;
  }

  counts(): DoorCounts {
    return doorCounts(this.#attendees(), this.day);
  }

  find(search: string, most: number): Matches {
    return matching(this.#people, search, this.day, most);
  }

  tick(attendee: Attendee): void {
    const name = attendeeName(attendee);
    if (attendee.present.includes(this.day)) {
      this.tell(`${name} : présence déjà notée.`, false);
      return;
    }
    this.#mark(attendee.key, this.day, true);
    this.#ask({
      action: { kind: 'tick', day: this.day, key: attendee.key },
      name,
      undoes: null,
      answered: () => undefined,
    });
  }

  /** Adds somebody; `answered` is then told whether it was done. */
  add(walkIn: WalkIn, answered: (isDone: boolean) => void): void {
    this.#ask({
      action: { kind: 'add', day: this.day, walkIn },
      name: attendeeName({ ...walkIn, email: '' }),
      undoes: null,
      answered,
    });
  }

  /** Takes back the last thing done that was not taken back yet, once what is under way is done. */
  undo(): void {
    const target = this.#last();
    if (target === undefined) return;
    this.#waiting.push({ target });
    this.changed();
    this.#next();
  }

  /** Asks for the list as the tabs now say, and tells `text` once it is there; '' tells nothing, nor what fails. */
  refresh(text: string): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    callScript(
      'listePointage',
      [],
      (list: PointageList) => {
        this.list = list;
        if (!list.days.some(({ number }) => number === this.day)) this.day = list.day;
        this.#take(list);
        if (text !== '') this.tell(text, false);
        this.#end();
      },
      (why) => {
        if (text !== '') this.tell(why, true);
        this.#end();
      },
    );
  }

  /** The last thing asked or done that nothing takes back yet. */
  #last(): Asked | undefined {
    const undone = this.#waiting.flatMap((each) => ('target' in each ? [each.target] : []));
    const asked = [...this.#underWay, ...this.#waiting].flatMap((each) =>
      'target' in each || each.undoes !== null ? [] : [each],
    );
    const left = [...this.#undos.map(({ of }) => of), ...asked].filter((each) => !undone.includes(each));
    return left[left.length - 1];
  }

  #attendees(): Attendee[] {
    return this.#people.map(({ attendee }) => attendee);
  }

  /** Takes a list, in which what is still waiting shows as done. */
  #take({ people }: PointageList): void {
    this.#people = people.map(searchable);
    for (const each of this.#waiting)
      if ('action' in each && each.action.kind === 'tick') this.#mark(each.action.key, each.action.day, true);
  }

  #mark(key: string, day: number, isPresent: boolean): void {
    this.#people = this.#people.map((each) => {
      if (each.attendee.key !== key) return each;
      const others = each.attendee.present.filter((number) => number !== day);
      return { ...each, attendee: { ...each.attendee, present: isPresent ? [...others, day] : others } };
    });
  }

  #ask(asked: Asked): void {
    this.#waiting.push(asked);
    this.tell(`${asked.name} : enregistrement…`, false);
    this.changed();
    this.#next();
  }

  #end(): void {
    this.#isBusy = false;
    this.changed();
    this.#next();
  }

  /** Gives what to send next: what waits before anything is taken back, or one taking back. */
  #toSend(): Asked[] {
    const first = this.#waiting[0];
    if (first !== undefined && 'target' in first) {
      this.#waiting.shift();
      const undoable = this.#undos[this.#undos.length - 1];
      // What was refused needs no taking back.
      if (undoable?.of !== first.target) return this.#toSend();
      this.#undos.pop();
      return [{ action: undoable.action, name: first.target.name, undoes: undoable, answered: () => undefined }];
    }
    const end = this.#waiting.findIndex((each) => 'target' in each);
    return this.#waiting
      .splice(0, end < 0 ? this.#waiting.length : end)
      .flatMap((each) => ('target' in each ? [] : [each]));
  }

  #next(): void {
    if (this.#isBusy) return;
    const sent = this.#toSend();
    this.#underWay = sent;
    if (sent.length === 0) {
      this.changed();
      return;
    }
    this.#isBusy = true;
    callScript(
      'enregistrerPointage',
      [sent.map(({ action }) => action)],
      (result: PointageRecord) => this.#recorded(sent, result),
      (why) => {
        for (const { action, undoes, answered } of sent) {
          if (action.kind === 'tick') this.#mark(action.key, action.day, false);
          if (undoes !== null) this.#undos.push(undoes);
          answered(false);
        }
        this.tell(
          `${sent.map(({ name }) => name).join(', ')} : ` +
            `${sent.some(({ undoes }) => undoes !== null) ? 'annulation' : 'présence'} non enregistrée. ${why}`,
          true,
        );
        this.#underWay = [];
        this.#isBusy = false;
        this.changed();
        if (this.#waiting.length === 0) this.refresh('');
        this.#next();
      },
    );
  }

  #recorded(sent: readonly Asked[], { answers, counts }: PointageRecord): void {
    const told: string[] = [];
    const refused: string[] = [];
    for (const [index, asked] of sent.entries()) {
      const answer = answers[index];
      asked.answered(answer?.kind === 'done');
      if (answer?.kind === 'done') told.push(this.#done(asked, answer));
      else if (answer?.kind === 'already')
        told.push(
          asked.undoes !== null ? `${asked.name} : présence déjà retirée.` : `${asked.name} : présence déjà notée.`,
        );
      else {
        if (asked.action.kind === 'tick') this.#mark(asked.action.key, asked.action.day, false);
        refused.push(`${asked.name} : ${answer?.why ?? ''}`);
      }
    }
    this.tell([...refused, ...told].join(' '), refused.length > 0);
    const day = sent[sent.length - 1]?.action.day ?? this.day;
    this.#underWay = [];
    this.#isBusy = false;
    const isStale =
      refused.length > 0 ||
      answers.some(({ kind }) => kind === 'already') ||
      (this.#waiting.length === 0 && !isSame(doorCounts(this.#attendees(), day), counts));
    this.changed();
    // Others are at work too.
    if (isStale && this.#waiting.length === 0) this.refresh('');
    this.#next();
  }

  /** Keeps what was done, and gives what to tell. */
  #done(asked: Asked, { before, attendee }: Extract<PointageAnswer, { kind: 'done' }>): string {
    const { action, name } = asked;
    switch (action.kind) {
      case 'tick':
        this.#undos.push({ of: asked, action: { kind: 'untick', day: action.day, key: action.key, before } });
        return `${name} : présence notée.`;
      case 'untick':
        this.#mark(action.key, action.day, attendee?.present.includes(action.day) ?? false);
        return `${name} : présence retirée.`;
      case 'add':
        if (attendee !== null) this.#people.push(searchable(attendee));
        this.#undos.push({ of: asked, action: { ...action, kind: 'remove' } });
        return `${name} : ajout fait, présence notée.`;
      case 'remove':
        this.#people = this.#people.filter(
          (each) =>
            each.attendee.name !== action.walkIn.name.trim() ||
            each.attendee.firstName !== action.walkIn.firstName.trim(),
        );
        return `${name} : ajout annulé.`;
    }
  }
}
