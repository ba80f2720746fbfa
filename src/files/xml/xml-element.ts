/** What stands inside an element: elements, texts, and comments and instructions as they are written. */
export type XmlNode = XmlElement | string | { readonly markup: string };

/**
 * An element of an XML document. An attribute of a namespace is kept under `{uri}name`, another under its name;
 * an element whose `uri` is null is of its parent's namespace.
 */
export class XmlElement {
  children: XmlNode[];
  /** The namespaces that it declares, by prefix. */
  declared: ReadonlyMap<string, string> | null = null;

  constructor(
    readonly uri: string | null,
    readonly prefix: string,
    readonly name: string,
    readonly attributes: Map<string, string>,
    children: readonly XmlNode[] = [],
  ) {
    this.children = [...children];
  }

  get(attribute: string): string | null {
    return this.attributes.get(attribute) ?? null;
  }

  /** Gives an attribute as a number, or null when it is missing or no number. */
  number(attribute: string): number | null {
    const text = this.attributes.get(attribute)?.trim() ?? '';
    const value = text === '' ? NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  }

  /** Tells whether an attribute is set to true (`1`, `true`, `on`). */
  flag(attribute: string): boolean {
    return isTrue(this.get(attribute));
  }

  /** Sets an attribute, or takes it out when the value is null. */
  set(attribute: string, value: string | number | null): this {
    if (value === null) this.attributes.delete(attribute);
    else this.attributes.set(attribute, String(value));
    return this;
  }

  /** Gives the id of the relationship that the element points to (`r:id`, whatever its namespace), or null. */
  get relation(): string | null {
    for (const [name, value] of this.attributes) if (name.endsWith('}id')) return value;
    return null;
  }

  /** Gives the elements right inside, of a name when it is given; only those of the element's vocabulary. */
  all(name: string): XmlElement[] {
    return this.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && child.name === name && this.#speaksOf(child),
    );
  }

  /** Gives the first element of that name right inside, or null. */
  child(name: string): XmlElement | null {
    for (const child of this.children)
      if (child instanceof XmlElement && child.name === name && this.#speaksOf(child)) return child;
    return null;
  }

  /** Tells whether a child is of the element's vocabulary; one that we made is of its parent's, whichever that is. */
  #speaksOf({ uri }: XmlElement): boolean {
    return uri === null || this.uri === null || uri === this.uri;
  }

  /** Gives every element of that name at any depth, whatever its vocabulary, in order. */
  deep(name: string): XmlElement[] {
    const found: XmlElement[] = [];
    const visit = (element: XmlElement): void => {
      for (const child of element.children) {
        if (!(child instanceof XmlElement)) continue;
        if (child.name === name) found.push(child);
        visit(child);
      }
    };
    visit(this);
    return found;
  }

  /** Gives the first element of that name at any depth, or null. */
  find(name: string): XmlElement | null {
    for (const child of this.children) {
      if (!(child instanceof XmlElement)) continue;
      const found = child.name === name ? child : child.find(name);
      if (found) return found;
    }
    return null;
  }

  get text(): string {
    let text = '';
    for (const child of this.children)
      if (typeof child === 'string') text += child;
      else if (child instanceof XmlElement) text += child.text;
    return text;
  }

  /** Takes elements out from right inside. */
  remove(gone: ReadonlySet<XmlNode>): void {
    if (gone.size > 0) this.children = this.children.filter((child) => !gone.has(child));
  }

  copy(children: readonly XmlNode[] = this.children): XmlElement {
    const copy = new XmlElement(this.uri, this.prefix, this.name, new Map(this.attributes), children);
    copy.declared = this.declared;
    return copy;
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The namespace of the attributes that point to a relationship. */
export const RELATIONSHIPS = `${OFFICE}/relationships`;
/** Tells whether a value is true as the format writes it (`1`, `true`, `on`). */
export function isTrue(value: string | null): boolean {
  return value !== null && ['1', 'true', 'on'].includes(value.trim().toLowerCase());
}

/** Makes an element of its parent's vocabulary; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly (XmlNode | null)[]
): XmlElement {
  const made = new XmlElement(null, '', name, new Map());
  for (const key of Object.keys(attributes)) made.set(key, attributes[key] ?? null);
  for (const child of children) if (child !== null) made.children.push(child);
  return made;
}
