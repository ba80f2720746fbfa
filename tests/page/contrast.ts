import type { Page } from 'playwright-core';

/** A text that is shown, and the contrast of its colour with what is behind it (WCAG 2: 1 to 21). */
interface ShownText {
  readonly text: string;
  readonly contrast: number;
}

/** Gives every text shown within the elements that a selector finds, in a page or one of its frames. */
export function shownTexts(page: Pick<Page, 'evaluate'>, selector: string): Promise<ShownText[]> {
  return page.evaluate((within) => {
    type Colour = readonly [number, number, number, number];
    const colour = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
      r * a + r2 * (1 - a),
      g * a + g2 * (1 - a),
      b * a + b2 * (1 - a),
      1,
    ];
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = colour(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const light = ([r, g, b]: Colour): number => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const shown = [...document.querySelectorAll(within)]
      .flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => element.checkVisibility());
    return [...new Set(shown)].flatMap((element) => {
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => (node.textContent ?? '').trim())
        .join(' ')
        .trim();
      if (text === '') return [];
      const background = behind(element);
      const [one, other] = [light(over(colour(getComputedStyle(element).color), background)), light(background)];
      return [{ text, contrast: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) }];
    });
  }, selector);
}
