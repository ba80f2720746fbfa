import { XmlElement, type XmlNode } from './xml-element';

/** Gives the place of a node among the names of an order: a choice between versions has that of what it holds. */
function rank(node: XmlNode, order: readonly string[]): number {
  if (!(node instanceof XmlElement)) return -1;
  if (node.name !== 'AlternateContent') return order.indexOf(node.name);
  return Math.max(-1, ...order.map((name, index) => (node.children.some(holds(name)) ? index : -1)));
}

function holds(name: string): (choice: XmlNode) => boolean {
  return (choice) =>
    choice instanceof XmlElement && choice.children.some((node) => node instanceof XmlElement && node.name === name);
}

/**
 * Puts elements of one name in place of those that stand right inside a parent (none takes them out), where the
 * format's order wants them when there were none; all else stays as and where it is.
 */
export function setChildren(
  parent: XmlElement,
  order: readonly string[],
  name: string,
  elements: readonly XmlElement[],
): void {
  const present = parent.all(name);
  const kept = new Set<XmlNode>(present);
  const first = present[0];
  if (first) {
    parent.children = parent.children.flatMap((node): readonly XmlNode[] =>
      node === first ? elements : kept.has(node) ? [] : [node],
    );
    return;
  }
  if (elements.length === 0) return;
  const own = order.indexOf(name);
  let at = 0;
  parent.children.forEach((node, index) => {
    const place = rank(node, order);
    if (place >= 0 && place <= own) at = index + 1;
  });
  parent.children.splice(at, 0, ...elements);
}

/** Puts one element, or none, as setChildren does. */
export function setChild(parent: XmlElement, order: readonly string[], name: string, child: XmlElement | null): void {
  setChildren(parent, order, name, child ? [child] : []);
}
