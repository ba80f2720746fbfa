/** A question of the script, which waits for its answer. */
export interface Alert {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** The set of buttons: `OK`, `OK_CANCEL`, `YES_NO`. */
  readonly buttons: string;
}

/** Something that the script showed to the person at the keyboard. */
export type Dialog =
  | Alert
  | { readonly kind: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  | {
      readonly kind: 'sidebar' | 'modal';
      readonly title: string;
      readonly html: string;
      readonly width: number | null;
      readonly height: number | null;
    };

/** What a person does with an alert or a prompt: the button (`CLOSE` for the X of the title bar) and the text typed. */
export interface DialogAnswer {
  readonly button: 'OK' | 'YES' | 'NO' | 'CANCEL' | 'CLOSE';
  readonly text?: string;
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };
